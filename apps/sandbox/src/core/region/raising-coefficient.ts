import type { Day } from '../numbers/calendar.ts'
import type { MeteredService } from './services.ts'

type Step = { readonly from: Day; readonly value: string }

/**
 * What a norm is multiplied by where a meter could be and is not, or is broken. Cold water went from 1.5 to 3 on
 * 6 December 2025 (ПП РФ № 1871 of 25.11.2025). No coefficient on gas, sewage and heat.
 */
const steps: Partial<Record<MeteredService, readonly Step[]>> = {
  'cold-water': [
    { from: '2017-01-01', value: '1.5' },
    { from: '2025-12-06', value: '3' },
  ],
  'hot-water': [{ from: '2017-01-01', value: '1.5' }],
  electricity: [{ from: '2017-01-01', value: '1.5' }],
}

export const coefficientAt = (service: MeteredService, day: Day): string | undefined =>
  steps[service]?.findLast(({ from }) => from <= day)?.value

/** Days on which the coefficient of a service changes: the month is cut there. */
export const coefficientDays = (service: MeteredService): Day[] =>
  (steps[service] ?? []).map(({ from }) => from)
