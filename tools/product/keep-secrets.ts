import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const names = ['SECRET_KEY', 'EXCHANGE_KEY', 'YOOKASSA_SECRET', 'EXOLVE_TOKEN', 'DEMO_STAFF_KEY'] as const

/**
 * Secrets that server and sandbox share: made once and kept in the data folder, readable by the owner only.
 * The sandbox's secrets open nothing outside of this machine.
 */
export const keepSecrets = (dataDir: string): Record<string, string> => {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  const missing = names.filter((name) => kept[name] === undefined)
  if (missing.length === 0) return kept

  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')]))
  const all = { ...kept, ...made }
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`, { mode: 0o600 })
  return all
}
