import { randomBytes } from 'node:crypto'
import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { makeAddressList } from './address-list.ts'

/** A wrong setting, in one line for the person who starts the server. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks all settings at once, before anything is opened.
 * `docs/configuration.md` lists them; a check keeps that page and this table equal.
 *
 * @throws {WrongSetting} that names the setting and says what is expected
 */
export const readSettings = (env: Environment) => {
  const port = whole(env, 'PORT', { fallback: 3000, from: 0, to: 65_535 })
  const production =
    choice(env, 'NODE_ENV', ['development', 'production', 'test'], 'development') === 'production'
  const settings = {
    production,
    port,
    publicUrl: address(env, 'PUBLIC_URL', `http://localhost:${port}`),
    dataDir: text(env, 'DATA_DIR', '.data'),
    databaseUrl: text(env, 'DATABASE_URL', ''),
    role: choice(env, 'ROLE', ['web', 'worker', 'all'], 'all'),
    clockAt: optionalInstant(env, 'CLOCK'),
    clockBase: optionalInstant(env, 'CLOCK_BASE'),
    clockFixed: flag(env, 'CLOCK_FIXED'),
    logLevel: choice(
      env,
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'info',
    ),
    trustProxy: flag(env, 'TRUST_PROXY'),
    allowSandbox: flag(env, 'ALLOW_SANDBOX'),
    /** Offices and the like that are invented, to show the product. */
    demoContent: flag(env, 'DEMO_CONTENT'),
    secretKey: secret(env, 'SECRET_KEY', production, OWN_KEY),
    /** What passwords and authenticator secrets of demo staff follow from; without it there are none. */
    demoStaffKey: demoStaffKey(env, production),
    yookassa: {
      url: address(env, 'YOOKASSA_URL', 'http://localhost:3100/yookassa/v3'),
      shopId: text(env, 'YOOKASSA_SHOP_ID', 'sandbox'),
      secret: secret(env, 'YOOKASSA_SECRET', production),
      /** Addresses that may send notifications; empty: any, because a notification is only a reason to look. */
      addresses: addresses(env, 'YOOKASSA_IPS'),
      /** What the acquirer takes from one shop; it answers 429 above. */
      requestsPerSecond: whole(env, 'YOOKASSA_RPS', { fallback: 5, from: 1, to: 10_000 }),
    },
    exolve: {
      url: address(env, 'EXOLVE_URL', 'http://localhost:3100/exolve'),
      token: secret(env, 'EXOLVE_TOKEN', production),
      sender: text(env, 'EXOLVE_SENDER', 'MosOblEIRC'),
    },
    /** The virus scanner; empty: nobody looks, and files say so. */
    clamdUrl: scanner(env, 'CLAMD_URL'),
    exchange: {
      source: text(env, 'EXCHANGE_SOURCE', 'core-mo'),
      key: secret(env, 'EXCHANGE_KEY', production, OWN_KEY),
      /** A package with a larger share of refused bills waits for a person. Percent. */
      holdAbovePercent: whole(env, 'EXCHANGE_HOLD_PERCENT', { fallback: 5, from: 0, to: 100 }),
    },
    fiscalMode: choice(env, 'FISCAL_MODE', ['none'], 'none'),
    codes: {
      seconds: whole(env, 'CODE_SECONDS', { fallback: 300, from: 60, to: 600 }),
      wrongTries: whole(env, 'CODE_WRONG_TRIES', { fallback: 5, from: 1, to: 10 }),
      /** Pauses between codes to one phone, in seconds; the last one repeats. */
      pauses: list(env, 'CODE_PAUSES', '60,120,300').map((part) =>
        wholeOf('CODE_PAUSES', part, { from: 1, to: 3600 }),
      ),
      perPhoneAnHour: whole(env, 'CODES_PER_PHONE_HOUR', { fallback: 3, from: 1, to: 1000 }),
      perPhoneADay: whole(env, 'CODES_PER_PHONE_DAY', { fallback: 5, from: 1, to: 1000 }),
      perAddressAnHour: whole(env, 'CODES_PER_ADDRESS_HOUR', { fallback: 10, from: 1, to: 1_000_000 }),
      perAddressADay: whole(env, 'CODES_PER_ADDRESS_DAY', { fallback: 30, from: 1, to: 1_000_000 }),
      inTotalAnHour: whole(env, 'CODES_TOTAL_HOUR', { fallback: 20_000, from: 1, to: 10_000_000 }),
    },
    verification: {
      /** Wrong tries an hour for one account, one resident, one address. */
      wrongTriesAnHour: whole(env, 'VERIFY_WRONG_TRIES_HOUR', { fallback: 5, from: 1, to: 1_000_000 }),
    },
  }
  if (settings.databaseUrl === '') throw wrong('DATABASE_URL', 'an address such as postgres://user@host/base')
  refuseSandbox(settings)
  return settings
}

export type Settings = ReturnType<typeof readSettings>

/** In production money and messages must not go to a pretended partner unless somebody says so by name. */
const refuseSandbox = (settings: {
  production: boolean
  allowSandbox: boolean
  yookassa: { url: string }
  exolve: { url: string }
}) => {
  if (!settings.production || settings.allowSandbox) return
  for (const [name, url] of [
    ['YOOKASSA_URL', settings.yookassa.url],
    ['EXOLVE_URL', settings.exolve.url],
  ] as const) {
    if (isSandbox(url))
      throw wrong(name, `the partner's own address in production (or ALLOW_SANDBOX=1), not ${url}`)
  }
}

/** Whether an address is of the sandbox: a partner never lives on this machine and always speaks https. */
export const isSandbox = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return (
    protocol !== 'https:' || hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
  )
}

const wrong = (name: string, expected: string) => new WrongSetting(`${name}: expected ${expected}`)

const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined

const text = (env: Environment, name: string, fallback: string): string => given(env, name) ?? fallback

const list = (env: Environment, name: string, fallback = ''): string[] =>
  text(env, name, fallback)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const addresses = (env: Environment, name: string): string[] => {
  const parts = list(env, name)
  if (!makeAddressList(parts)) throw wrong(name, 'addresses and networks by commas, such as 185.71.76.0/27')
  return parts
}

const flag = (env: Environment, name: string): boolean => choice(env, name, ['0', '1'], '0') === '1'

const choice = <Value extends string>(
  env: Environment,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value => {
  const value = given(env, name) ?? fallback
  const known = values.find((each) => each === value)
  if (known === undefined) throw wrong(name, `one of ${values.join(', ')}`)
  return known
}

type Range = { from: number; to: number }

const whole = (
  env: Environment,
  name: string,
  { fallback, ...range }: Range & { fallback: number },
): number => wholeOf(name, given(env, name) ?? String(fallback), range)

const wholeOf = (name: string, value: string, { from, to }: Range): number => {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < from || number > to)
    throw wrong(name, `a whole number from ${from} to ${to}`)
  return number
}

const address = (env: Environment, name: string, fallback: string): string => {
  const value = text(env, name, fallback)
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw wrong(name, 'an http or https address')
  return value.replace(/\/+$/, '')
}

const scanner = (env: Environment, name: string): string => {
  const value = text(env, name, '')
  if (value !== '' && !/^(tcp:\/\/[^\s/]+:\d{1,5}|unix:\/\S+)$/.test(value))
    throw wrong(name, 'tcp://host:port or unix:/path')
  return value
}

const optionalInstant = (env: Environment, name: string): Date | undefined => {
  const value = given(env, name)
  if (value === undefined) return undefined
  const instant = new Date(value)
  // JavaScript takes 30 February for 2 March.
  if (Number.isNaN(instant.getTime()) || !parseCalendarDate(value.slice(0, 10)))
    throw wrong(name, 'an instant such as 2026-12-08T09:00+03:00')
  return instant
}

/** Whoever knows this key can sign in as an administrator: nothing for an installation with real people. */
const demoStaffKey = (env: Environment, production: boolean): string | undefined => {
  const value = given(env, 'DEMO_STAFF_KEY')
  if (value !== undefined && production) throw wrong('DEMO_STAFF_KEY', 'nothing in production')
  if (value !== undefined && value.length < OWN_KEY)
    throw wrong('DEMO_STAFF_KEY', `at least ${OWN_KEY} characters`)
  return value
}

/** Keys that we choose ourselves; a partner's secret is as long as the partner has made it. */
const OWN_KEY = 32

/** Outside production a missing secret is made up, so that a test needs none; `bin/start` keeps its own. */
const secret = (env: Environment, name: string, production: boolean, shortest = 8): string => {
  const value = given(env, name)
  if (value === undefined && production) throw wrong(name, 'a secret, required in production')
  const least = production ? shortest : 8
  if (value !== undefined && value.length < least) throw wrong(name, `at least ${least} characters`)
  return value ?? randomBytes(24).toString('hex')
}
