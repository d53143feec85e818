import { makeClock, type Clock } from '../../clock.ts'
import { openStateInMemory, type State } from '../../state.ts'
import { shiftPeriod, type Period } from '../numbers/calendar.ts'
import { closeMonth, type Closed } from '../months/close-month.ts'
import { createRegion } from '../months/create-region.ts'
import { billsOf, findBill, type KeptBill } from '../store/bills.ts'
import { findRegion, type Region } from '../store/region.ts'
import { makeTables } from '../store/tables.ts'

type Wanted = { readonly seed?: number; readonly accounts?: number; readonly at?: string }

export type GivenCore = {
  readonly db: State
  readonly clock: Clock
  readonly region: () => Region
  readonly close: () => Closed
  /** Every bill, account after account, oldest first. */
  readonly bills: () => KeptBill[]
  readonly bill: (account: string, period: Period) => KeptBill
}

/** A demo region with one household of every kind, on the morning of the pictures. */
export const givenCore = ({
  seed = 1,
  accounts = 58,
  at = '2026-12-08T09:00+03:00',
}: Wanted = {}): GivenCore => {
  const db = openStateInMemory()
  const clock = makeClock({ clockAt: new Date(at), clockFixed: true })
  const moment = { today: clock.today(), now: clock.now() }
  makeTables(db)
  createRegion(db, { seed, accounts, ...moment })

  const region = (): Region => {
    const found = findRegion(db)
    if (!found) throw new Error('no region')
    return found
  }
  return {
    db,
    clock,
    region,
    close: () => closeMonth(db, region(), moment),
    bills: () => {
      const bills: KeptBill[] = []
      const { first, newest } = region()
      for (let period = first; period <= newest; period = shiftPeriod(period, 1))
        bills.push(...billsOf(db, period))
      return bills.toSorted(
        (one, other) => one.account.localeCompare(other.account) || one.period.localeCompare(other.period),
      )
    },
    bill: (account, period) => {
      const bill = findBill(db, account, period)
      if (!bill) throw new Error(`no bill of ${account} for ${period}`)
      return bill
    },
  }
}
