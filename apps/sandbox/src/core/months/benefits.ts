import type { Benefit, Charge } from '../charges/line.ts'
import { storyOf } from '../households/drawn-stories.ts'
import { roundedQuotient } from '../numbers/round.ts'
import type { Service } from '../region/services.ts'
import type { Month } from './month.ts'

/** Benefits are sums: a share of what is charged, or what social protection has named. */
export const benefitsOf = (
  { household, period }: Month,
  charges: readonly Charge[],
): Map<Service, Benefit[]> => {
  const told = storyOf(household)(period).benefit
  if (told) return new Map([[told.service, [{ reason: told.reason, amount: told.amount }]]])
  const rule = household.benefit
  if (!rule) return new Map()
  const { reason, percent, of } = rule
  return new Map(
    charges
      .filter(
        ({ service, charged }) =>
          charged > 0 && (of === 'capital-repair' ? service === of : isBeneficial(service)),
      )
      .map(({ service, charged }) => [
        service,
        [{ reason, percent, amount: roundedQuotient(charged * percent, 100) }],
      ]),
  )
}

const extras: readonly Service[] = ['intercom', 'gas-upkeep', 'antenna', 'video', 'concierge', 'insurance']
const isBeneficial = (service: Service): boolean => !extras.includes(service)
