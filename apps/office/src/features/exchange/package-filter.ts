import { type PackageState, packageStates } from '@mosobleirc/contract'
import { type BillingPeriod, parseBillingPeriod } from '@mosobleirc/domain/shared'

/** Which list is shown and what it is narrowed by; and which package stands beside it. All of it is in the address. */
export type PackageFilter = {
  side?: 'sent'
  state?: PackageState
  period?: BillingPeriod
  package?: string
  code?: string
}

const PACKAGE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u

const CODE = /^[a-z][a-z-]{0,60}$/u

/** The filter that an address means; what it cannot mean is left out. */
export const packageFilterOf = (search: Record<string, unknown>): PackageFilter => {
  const state = packageStates.find((one) => one === search['state'])
  const period = typeof search['period'] === 'string' ? parseBillingPeriod(search['period']) : undefined
  const chosen = matching(search['package'], PACKAGE)
  const code = matching(search['code'], CODE)
  return {
    ...(search['side'] === 'sent' && { side: 'sent' }),
    ...(state && { state }),
    ...(period && { period }),
    ...(chosen !== undefined && { package: chosen }),
    ...(code !== undefined && { code }),
  }
}

const matching = (text: unknown, form: RegExp): string | undefined =>
  // The address shows a package «7» as a number.
  ['string', 'number'].includes(typeof text) && form.test(String(text)) ? String(text) : undefined
