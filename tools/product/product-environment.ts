import { isAbsolute, join, resolve } from 'node:path'
import { readSettings as readSandboxSettings } from '../../apps/sandbox/src/settings.ts'
import { readSettings as readServerSettings, WrongSetting } from '../../apps/server/src/platform/settings.ts'
import { Complaint } from '../complaint.ts'
import { root } from '../root.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of server and sandbox, with a value for everything on which they have to agree. */
export type ProductEnvironment = Environment & {
  readonly PORT: string
  readonly SANDBOX_PORT: string
  readonly SANDBOX_CLAMD_PORT: string
  readonly PUBLIC_URL: string
  readonly SANDBOX_URL: string
  readonly DATA_DIR: string
}

/**
 * Demo data is tried out by one person at one address again and again, so the limits on codes are wide.
 * A server started without these has the real ones.
 */
const demoLimits = {
  CODES_PER_PHONE_HOUR: '60',
  CODES_PER_PHONE_DAY: '600',
  CODES_PER_ADDRESS_HOUR: '1000',
  CODES_PER_ADDRESS_DAY: '10000',
  VERIFY_WRONG_TRIES_HOUR: '30',
}

/**
 * Completes the settings given from outside and has both programs check them, before anything is touched.
 *
 * @throws {Complaint} one line that names the wrong setting and says what is expected; exit code 2
 */
export const productEnvironment = (given: Environment): ProductEnvironment => {
  const env = withoutEmpty(given)
  const PORT = port(env, 'PORT', '3000')
  const SANDBOX_PORT = port(env, 'SANDBOX_PORT', '3100')
  const SANDBOX_CLAMD_PORT = port(env, 'SANDBOX_CLAMD_PORT', '3101')
  if (PORT === SANDBOX_PORT)
    throw new Complaint(`SANDBOX_PORT: expected another port than PORT, got “${SANDBOX_PORT}” for both`, 2)
  const PUBLIC_URL = env['PUBLIC_URL'] ?? `http://localhost:${PORT}`
  const SANDBOX_URL = env['SANDBOX_URL'] ?? `http://localhost:${SANDBOX_PORT}`
  const complete = {
    YOOKASSA_URL: `http://localhost:${SANDBOX_PORT}/yookassa/v3`,
    YOOKASSA_SHOP_ID: '100500',
    EXOLVE_URL: `http://localhost:${SANDBOX_PORT}/exolve`,
    CLAMD_URL: `tcp://localhost:${SANDBOX_CLAMD_PORT}`,
    DEMO_CONTENT: '1',
    ...demoLimits,
    ...env,
    PORT,
    SANDBOX_PORT,
    SANDBOX_CLAMD_PORT,
    PUBLIC_URL,
    SANDBOX_URL,
    DATA_DIR: dataFolder(env['DATA_DIR']),
  }
  check(complete)
  return complete
}

/** A variable set to nothing is a variable not set. */
const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))

/** Addresses are made from the ports, so these are checked first. */
const port = (env: Environment, name: string, fallback: string): string => {
  const text = env[name]?.trim() ?? fallback
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return text
  throw new Complaint(`${name}: expected a port from 1 to 65535, got “${text.slice(0, 60)}”`, 2)
}

const dataFolder = (given: string | undefined): string => {
  if (given === undefined) return join(root, '.data')
  return isAbsolute(given) ? given : resolve(given)
}

const check = (env: Environment): void => {
  const sandbox = readSandboxSettings(env)
  if ('wrong' in sandbox) throw new Complaint(sandbox.wrong, 2)
  try {
    // The embedded database has no address yet.
    readServerSettings({ DATABASE_URL: 'postgresql://embedded', ...env })
  } catch (error) {
    if (error instanceof WrongSetting) throw new Complaint(error.message, 2)
    throw error
  }
}
