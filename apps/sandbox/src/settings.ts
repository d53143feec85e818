/** Everything the sandbox can be told from outside. Read once, at start. */
export type SandboxSettings = {
  readonly port: number
  /** Where the virus scanner listens; 0 is any free one. */
  readonly clamdPort: number
  /** Where the server of the product answers: notifications and packages go there. No slash at the end. */
  readonly publicUrl: string
  /** Where a browser finds this sandbox: part of every payment page's address. No slash at the end. */
  readonly sandboxUrl: string
  readonly dataDir: string
  readonly seed: number
  readonly accounts: number
  readonly exchangeKey: string
  readonly exchangeSource: 'core-mo'
  readonly yookassaShopId: string
  readonly yookassaSecret: string
  readonly exolveToken: string
  /** What passwords and codes of the demo staff follow from. */
  readonly demoStaffKey: string
  readonly clockAt: Date | undefined
  readonly clockBase: Date | undefined
  readonly clockFixed: boolean
  readonly logLevel: LogLevel
}

type LogLevel = (typeof logLevels)[number]

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

type Environment = Readonly<Record<string, string | undefined>>

/** `undefined` means that the text is not what the setting expects. */
type Reader<Value> = (text: string) => Value | undefined

/**
 * Reads and checks the environment by hand: the sandbox shares no code with the product, not even a schema.
 * The secrets have defaults on purpose, they guard nothing but demo data.
 *
 * @returns the settings, or one line that names the first wrong one and says what is expected
 */
export const readSettings = (environment: Environment): SandboxSettings | { wrong: string } => {
  const wrong: string[] = []

  const read = <Value>(name: string, fallback: Value, expected: string, reader: Reader<Value>): Value => {
    const text = environment[name]?.trim()
    if (text === undefined || text === '') return fallback
    const value = reader(text)
    if (value !== undefined) return value
    wrong.push(`${name}: expected ${expected}, got “${text.slice(0, 60)}”`)
    return fallback
  }

  const secret = (name: string, fallback: string) =>
    read(name, fallback, '4 to 200 printable characters without spaces', matching(/^[!-~]{4,200}$/))

  const port = read('SANDBOX_PORT', 3100, 'a port from 0 to 65535', integer(0, 65_535))
  const instant = 'an instant with its offset, such as 2026-12-08T09:00+03:00'

  const settings: SandboxSettings = {
    port,
    clamdPort: read('SANDBOX_CLAMD_PORT', 3101, 'a port from 0 to 65535', integer(0, 65_535)),
    publicUrl: read('PUBLIC_URL', 'http://localhost:3000', 'an http(s) address without a path', origin),
    sandboxUrl: read('SANDBOX_URL', `http://localhost:${port}`, 'an http(s) address without a path', origin),
    dataDir: read('DATA_DIR', '.data', 'a folder', matching(/^[^\0]{1,4000}$/)),
    seed: read('SEED', 1, 'a whole number from 0 to 4294967295', integer(0, 4_294_967_295)),
    accounts: read('ACCOUNTS', 2_000, 'a whole number from 50 to 1000000', integer(50, 1_000_000)),
    exchangeKey: secret('EXCHANGE_KEY', 'sandbox-exchange-key'),
    exchangeSource: 'core-mo',
    yookassaShopId: read(
      'YOOKASSA_SHOP_ID',
      '100500',
      'digits, the number of the shop',
      matching(/^\d{1,20}$/),
    ),
    yookassaSecret: secret('YOOKASSA_SECRET', 'test_sandbox'),
    exolveToken: secret('EXOLVE_TOKEN', 'sandbox-exolve-token'),
    demoStaffKey: secret('DEMO_STAFF_KEY', 'sandbox-demo-staff-key-of-nobody'),
    clockAt: read<Date | undefined>('CLOCK', undefined, instant, instantWithOffset),
    clockBase: read<Date | undefined>('CLOCK_BASE', undefined, instant, instantWithOffset),
    clockFixed: read('CLOCK_FIXED', false, '0 or 1', flag),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', `one of ${logLevels.join(', ')}`, (text) =>
      logLevels.find((level) => level === text),
    ),
  }
  const [first] = wrong
  return first === undefined ? settings : { wrong: first }
}

const matching =
  (pattern: RegExp): Reader<string> =>
  (text) =>
    pattern.test(text) ? text : undefined

const integer =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }

const flag: Reader<boolean> = (text) => (text === '1' ? true : text === '0' ? false : undefined)

const origin: Reader<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search ? url.origin : undefined
}

const instantWithOffset: Reader<Date> = (text) => {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
  const instant = new Date(text)
  if (!shape.test(text) || Number.isNaN(instant.getTime())) return undefined
  // JavaScript takes 30 February for 2 March; the day alone, in UTC, shows whether it did.
  const day = text.slice(0, 10)
  return new Date(day).toISOString().startsWith(day) ? instant : undefined
}
