import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import type { Environment } from './product-environment.ts'
import { type Product, startProduct } from './start-product.ts'

type Wish = { readonly env: Environment; readonly tell: (line: string) => void; readonly signal: AbortSignal }

/**
 * Starts a product of its own, with its own data folder and free ports, for the time of one piece of work.
 * The data is kept for a look when the work has failed.
 *
 * @param work returns whether it went well
 */
export const withProduct = async (
  { env, tell, signal }: Wish,
  work: (product: Product) => Promise<boolean>,
): Promise<boolean> => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'mosobleirc-'))
  const ports = {
    PORT: String(await findFreePort()),
    SANDBOX_PORT: String(await findFreePort()),
    SANDBOX_CLAMD_PORT: String(await findFreePort()),
  }
  // Whose addresses these are is decided here, whatever the surroundings say.
  const own = {
    ...ports,
    DATA_DIR,
    DATABASE_URL: '',
    PUBLIC_URL: '',
    SANDBOX_URL: '',
    YOOKASSA_URL: '',
    EXOLVE_URL: '',
    CLAMD_URL: '',
  }
  const product = await startProduct({
    env: { ...process.env, LOG_LEVEL: 'info', ...env, ...own },
    tell,
    signal,
  })

  let went = false
  try {
    const outcome = await Promise.race([work(product), product.broken])
    if (typeof outcome === 'string') tell(outcome)
    else went = outcome
    return went
  } finally {
    await product.stop()
    if (went) rmSync(DATA_DIR, { recursive: true, force: true })
    else tell(`Data and logs are kept in ${DATA_DIR}`)
  }
}
