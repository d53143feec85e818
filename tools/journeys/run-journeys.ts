import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../browser/find-browser.ts'
import type { Outcome } from '../checks/outcome.ts'
import { runScript } from '../checks/run-script.ts'
import type { Product } from '../product/start-product.ts'
import { withProduct } from '../product/with-product.ts'
import { say } from '../say.ts'

/** The day of the pictures: a bill to pay, water meters due, electricity soon. The clock runs; a small region is enough. */
const december = { CLOCK: '2026-12-08T09:00+03:00', CLOCK_FIXED: '0', CLOCK_BASE: '', ACCOUNTS: '300' }

/** The limits of a real installation, which `bin/start` widens; every journey comes from a network of its own. */
const realLimits = {
  CODES_PER_PHONE_HOUR: '3',
  CODES_PER_PHONE_DAY: '5',
  CODES_PER_ADDRESS_HOUR: '10',
  CODES_PER_ADDRESS_DAY: '30',
  VERIFY_WRONG_TRIES_HOUR: '5',
  TRUST_PROXY: '1',
}

type Report = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

/** Starts a product and sends the journeys through it in a real browser. */
export const runJourneys = async (args: readonly string[], signal: AbortSignal): Promise<Outcome> => {
  const started = performance.now()
  const CHROMIUM = findBrowser(say)
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-journeys-'))
  const report = join(folder, 'report.json')
  let went = false
  try {
    const travel = async (product: Product) => {
      const env = {
        CHROMIUM,
        E2E_PRODUCT: describe(product),
        E2E_TRACES: join(folder, 'traces'),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }
      return (
        (await runScript('playwright', { args: ['--reporter=list,json', ...args], env, aloud: true })) === 0
      )
    }
    went = await withProduct({ env: { ...december, ...realLimits }, tell: say, signal }, travel)
    return { name: 'journeys', ...count(report, went), took: performance.now() - started }
  } finally {
    if (went) rmSync(folder, { recursive: true, force: true })
    else say(`Traces are kept in ${folder}`)
  }
}

/** What a journey knows of the product it goes through; see e2e/support/product.ts. */
const describe = ({ publicUrl, sandboxUrl, databaseUrl, dataDir }: Product): string =>
  JSON.stringify({ publicUrl, sandboxUrl, databaseUrl, dataDir })

const count = (report: string, went: boolean): { passed: number; failed: number } => {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: went ? failed : Math.max(1, failed) }
}
