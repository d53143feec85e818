import type { Day, Period } from '../numbers/calendar.ts'
import type { Micros } from '../numbers/decimal.ts'
import type { MeteredService } from '../region/services.ts'

export type Meter = {
  readonly id: string
  readonly service: MeteredService
  readonly number: string
  readonly place: string
  readonly wholeDigits: number
  readonly fractionDigits: number
  readonly zones: 1 | 2 | 3
  readonly installedOn: Day
  readonly verifyUntil: Day
  readonly archivedOn?: Day
  readonly automatic: boolean
  /** Dials on `installedOn`, one a zone. */
  readonly initial: readonly Micros[]
  /** Dials before the first month that the demo region counts, one a zone. */
  readonly start: readonly Micros[]
}

/** How a household pays; what happens in a month is decided in months/pay.ts. */
export type Paying =
  | 'in-time'
  | 'autopay'
  | 'at-the-post'
  | 'late'
  | 'in-two'
  | 'partly'
  | 'a-month-behind'
  | 'far-ahead'
  | 'rounded-up'
  | 'to-zero'

/** How a household gives readings: always, sometimes not, only when it used nothing, never. */
type Reading = 'always' | 'forgets' | 'skips-holidays' | 'never'

type BenefitRule = {
  readonly reason: string
  readonly percent: number
  readonly of: 'all' | 'capital-repair'
}

/** A flat and the people in it. Does not change; what changes from month to month is in the account's state. */
export type Household = {
  readonly account: string
  readonly number: string
  readonly kind: string
  readonly house: string
  readonly flat: string
  readonly ownerName: string
  readonly area: Micros
  readonly livingArea: Micros
  readonly registered: number
  readonly owners: number
  readonly insuranceRefused: boolean
  readonly closedOn?: Day
  /** First month with a bill. */
  readonly since: Period
  readonly meters: readonly Meter[]
  /** A meter for this service could be put in: without one the norm is raised. */
  readonly metersPossible: boolean
  readonly paying: Paying
  /** Last month in which the household paid anything. */
  readonly paysUntil?: Period
  /** Pays the total with voluntary insurance. */
  readonly insured: boolean
  readonly reading: Reading
  /** Last month in which a reading was given. */
  readonly readsUntil?: Period
  readonly benefit?: BenefitRule
  /** Every so many months two days without hot water. */
  readonly outages: boolean
  /** A day within a month from which one person more is registered; `registered` is the number afterwards. */
  readonly movedInOn?: Day
  /** Per mille of the usual consumption. */
  readonly thrift: number
}
