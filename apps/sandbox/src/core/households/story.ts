import type { Day, Period } from '../numbers/calendar.ts'
import type { Recalculation } from '../charges/line.ts'
import type { MeteredService, Service } from '../region/services.ts'

/** What is told about a month of a household instead of being drawn from chance. Decimals as text, money in kopecks. */
export type StoryMonth = {
  readonly consumption?: Partial<Record<MeteredService, string>>
  /** The day of the readings; `null`: none of that service was given. */
  readonly readOn?: Partial<Record<MeteredService, { day: Day; source: 'resident' | 'phone' } | null>>
  readonly paidOn?: Day
  readonly recalculations?: Partial<Record<Service, Recalculation>>
  readonly benefit?: { readonly service: Service; readonly reason: string; readonly amount: number }
}

export type Story = (period: Period) => StoryMonth
