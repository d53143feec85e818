import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findFreePort } from '../../tools/product/free-port.ts'
import { logFile } from '../../tools/product/log-file.ts'
import { productEnvironment } from '../../tools/product/product-environment.ts'
import { startProgram } from '../../tools/product/start-program.ts'
import { waitForAnswer } from '../../tools/product/wait-for-answer.ts'
import { type JourneyProduct, productClock } from './product.ts'

/**
 * Lets time pass for one page: its clock is put forward, and its questions go to a second server of the same product
 * whose clock is as far ahead. So a journey sees what becomes of things with time, and nobody waits.
 *
 * @returns how the second server is stopped
 */
export const letTimePass = async (
  page: Page,
  product: JourneyProduct,
  minutes: number,
): Promise<() => Promise<void>> => {
  const port = String(await findFreePort())
  const program = startProgram({
    name: 'later server',
    args: ['apps/server/src/main.ts'],
    env: laterEnvironment(product, port, minutes),
    logFile: logFile(product.dataDir, 'later-server'),
  })
  const url = `http://localhost:${port}`
  const ready = { program, deadline: 30_000, signal: new AbortController().signal }
  await waitForAnswer({ ...ready, url: `${url}/readyz`, accept: async (answer) => answer.ok })
  await page.route('**/api/v1/**', (route) => {
    const { pathname, search } = new URL(route.request().url())
    return route.continue({ url: `${url}${pathname}${search}` })
  })
  await page.clock.fastForward(minutes * 60_000)
  return () => program.stop()
}

const laterEnvironment = (product: JourneyProduct, port: string, minutes: number) => {
  const { dataDir, publicUrl, sandboxUrl, databaseUrl } = product
  const clock = productClock(product)
  const base = new Date(Date.parse(clock.CLOCK_BASE) - minutes * 60_000)
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  return productEnvironment({
    ...process.env,
    ...secrets,
    ...clock,
    CLOCK_BASE: base.toISOString(),
    // The first server does the work behind the scenes.
    ROLE: 'web',
    PORT: port,
    // It answers in the name of the first one: pages come from there.
    PUBLIC_URL: publicUrl,
    SANDBOX_PORT: new URL(sandboxUrl).port,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TRUST_PROXY: '1',
  })
}
