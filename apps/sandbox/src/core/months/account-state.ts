import type { Period, Day } from '../numbers/calendar.ts'
import { shiftPeriod } from '../numbers/calendar.ts'
import type { Micros } from '../numbers/decimal.ts'
import type { Household, Meter } from '../households/household.ts'
import type { MeteredService, Service } from '../region/services.ts'
import { consume } from './consume.ts'

/** Dials grow without end here; what is printed is their rest by the size of the dial. One number a zone. */
export type MeterState = {
  /** What really stands on the meter. */
  dials: Micros[]
  /** Up to where the flat has been charged, by a reading or by an assumption. */
  charged: Micros[]
  /** The last reading that the core knows. */
  read: Micros[]
  /** Volumes of the last months that were counted by this meter, at most six, oldest first. */
  recent: { readonly period: Period; readonly volumes: readonly Micros[] }[]
  /** The resident gives its readings through the product: nothing is invented any more. */
  managed: boolean
}

/** A month's bill that is not yet paid. Kopecks; penalties stand apart because they bear none themselves. */
export type Debt = { readonly period: Period; readonly dueOn: Day; principal: number; penalty: number }

export type DebtBook = { debts: Debt[]; credit: number }

/** What changes from month to month in an account. */
export type AccountState = {
  /** Newest month with a bill. */
  period: Period | undefined
  /** What each service's line of that bill came to, kopecks. */
  balances: Partial<Record<Service, number>>
  /** What that bill charged, by collecting payee: those who are a month behind leave it for later. Kopecks. */
  lastCharged: Record<string, number>
  /** Capital repair has penalties of its own. */
  books: { rest: DebtBook; capital: DebtBook }
  /** Months in a row without readings, by service. */
  missed: Partial<Record<MeteredService, number>>
  meters: Record<string, MeterState>
  /** A payment came through the product: nothing is invented any more. */
  managed: boolean
}

/** Months that an average is made of (ПП 354, п. 59). */
const MONTHS_OF_AVERAGE = 6

const emptyBook = (): DebtBook => ({ debts: [], credit: 0 })

/** How an account stands before its first month: meters have run for a while, nothing is owed. */
export const startAccount = (seed: number, household: Household): AccountState => ({
  period: undefined,
  balances: {},
  lastCharged: {},
  books: { rest: emptyBook(), capital: emptyBook() },
  missed: {},
  meters: Object.fromEntries(household.meters.map((meter) => [meter.id, startMeter(seed, household, meter)])),
  managed: false,
})

const startMeter = (seed: number, household: Household, meter: Meter): MeterState => ({
  dials: [...meter.start],
  charged: [...meter.start],
  read: [...meter.start],
  recent: Array.from({ length: MONTHS_OF_AVERAGE }, (_, at) =>
    shiftPeriod(household.since, at - MONTHS_OF_AVERAGE),
  )
    .filter((period) => meter.installedOn < `${period}-01`)
    .map((period) => ({ period, volumes: consume(seed, household, meter, period) })),
  managed: false,
})

/** Remembers a month counted by the meter. */
export const remember = (state: MeterState, period: Period, volumes: readonly Micros[]): void => {
  state.recent = [...state.recent, { period, volumes }].slice(-MONTHS_OF_AVERAGE)
}
