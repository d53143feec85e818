import type { Micros } from '../numbers/decimal.ts'
import type { Day, Period } from '../numbers/calendar.ts'
import type { Service } from '../region/services.ts'
import type { Way } from './way.ts'

/** Decimal as text, as it travels. */
type Decimal = string

export type Dial = {
  readonly meter: string
  readonly previous: Decimal
  readonly current: Decimal
  readonly rollover?: true
}

/** What goes into a part of a line, by the way in which the line is counted; docs/exchange.md says what each means. */
type Inputs = {
  meter: { readonly zone?: number; readonly dials: readonly Dial[] }
  average: {
    readonly zone?: number
    readonly meter: string
    readonly months: readonly { readonly period: Period; readonly volume: Decimal }[]
    readonly digits: number
    readonly volume: Decimal
    readonly previous: Decimal
    readonly assumed: Decimal
  }
  norm: {
    readonly persons: number
    readonly counted: 'registered' | 'owners'
    readonly norm: Decimal
    readonly coefficient?: Decimal
    readonly days?: number
    readonly daysInMonth?: number
  }
  'water-total': { readonly sources: readonly { readonly service: Service; readonly volume: Decimal }[] }
  'heated-water': { readonly volume: Decimal; readonly norm: Decimal }
  'house-meter': { readonly area: Decimal; readonly houseArea: Decimal; readonly houseVolume: Decimal }
  'own-heat-meter': Inputs['common-house-meter'] & { readonly dials: readonly Dial[] }
  'area-norm': { readonly area: Decimal; readonly norm: Decimal; readonly twelfths?: number }
  'common-house-meter': Inputs['house-meter'] & { readonly flatsVolume: Decimal }
  'common-norm': {
    readonly area: Decimal
    readonly houseArea: Decimal
    readonly commonArea: Decimal
    readonly norm: Decimal
  }
  area: { readonly area: Decimal }
  person: { readonly persons: number }
  fixed: object
  insurance: { readonly area: Decimal }
}

type Counted = Exclude<Way, 'carried'>

export type PartOf<By extends Counted> = Inputs[By] & { readonly tariff: Decimal }
export type Part = PartOf<Counted>

export type Recalculation = {
  readonly reason:
    | 'service-outage'
    | 'reading-below-average'
    | 'returned-reading'
    | 'charged-before'
    | 'other'
  readonly note: string
  readonly from?: Day
  readonly to?: Day
  readonly volume?: Decimal
  readonly tariff?: Decimal
  readonly amount: number
}

export type Benefit = { readonly reason: string; readonly percent?: number; readonly amount: number }

export type Penalty = {
  readonly period: Period
  readonly debt: number
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly share: 300 | 130
  readonly rate: Decimal
}

/** What one service costs in one month, before benefits, penalties and what was there before. Kopecks. */
export type Charge = {
  readonly service: Service
  readonly way: Way
  readonly volume?: Micros | undefined
  readonly tariff?: Micros | undefined
  readonly charged: number
  readonly excess: number
  readonly parts: readonly Part[]
  readonly recalculations: readonly Recalculation[]
}

/** A line of a bill as it is kept: what is zero or empty is absent. Kopecks. */
export type Line = {
  readonly service: Service
  readonly payee: string
  readonly way: Way
  readonly volume?: Decimal | undefined
  readonly tariff?: Decimal | undefined
  readonly charged?: number | undefined
  readonly excess?: number | undefined
  readonly recalculation?: number | undefined
  readonly benefit?: number | undefined
  readonly penalty?: number | undefined
  readonly opening?: number | undefined
  readonly paid?: number | undefined
  readonly total: number
  readonly inputs: {
    readonly parts?: readonly Part[] | undefined
    readonly recalculations?: readonly Recalculation[] | undefined
    readonly benefits?: readonly Benefit[] | undefined
    readonly penalties?: readonly Penalty[] | undefined
  }
}
