import type { Day, Period } from '../numbers/calendar.ts'
import type { Micros } from '../numbers/decimal.ts'
import type { Household } from '../households/household.ts'
import type { House } from '../region/houses.ts'
import type { AccountState } from './account-state.ts'

/** A payment that the product captured and no bill has listed yet. Kopecks. */
export type ReceivedPayment = {
  readonly id: string
  readonly payee: string
  readonly amount: number
  readonly insurance: number
  readonly paidOn: Day
}

/** A reading that the product took and no bill has used yet: values as they stand on the dial. */
export type ReceivedReading = {
  readonly id: string
  readonly meter: string
  readonly values: readonly Micros[]
}

/** One account in the month that is being counted. */
export type Month = {
  readonly seed: number
  readonly period: Period
  /** Nothing is dated later than this, even when a month is closed ahead of the calendar. */
  readonly today: Day
  readonly household: Household
  readonly house: House
  readonly state: AccountState
  readonly payments: readonly ReceivedPayment[]
  readonly readings: readonly ReceivedReading[]
}

/** A reading as it travels to the product. */
export type ReadingRow = {
  readonly externalId: string
  readonly meter: string
  readonly takenOn: Day
  readonly values: readonly string[]
  readonly source: 'initial' | 'resident' | 'phone' | 'office' | 'automatic' | 'inspection' | 'final'
}
