import { expect, test } from 'vitest'
import { type CalendarDate, kopecks } from '../shared/index.ts'
import { type DueBill, overdueDebt } from './index.ts'

const day = (text: string) => text as CalendarDate

const bill = (dueOn: string, charged: number, carried: number): DueBill => ({
  dueOn: day(dueOn),
  charged: kopecks(charged),
  carried: kopecks(carried),
})

/** Three months of 100 each, none of them paid. */
const unpaid = [bill('2026-12-15', 100, 200), bill('2026-11-15', 100, 100), bill('2026-10-15', 100, 0)]

test.each([
  // what, owed now, bills, today, overdue, since
  ['nothing is owed', 0, unpaid, '2026-12-08', undefined, undefined],
  ['only this month is owed', 100, [bill('2026-12-15', 100, 0)], '2026-12-08', undefined, undefined],
  ['two months before it are', 300, unpaid, '2026-12-08', 200, '2026-10-15'],
  ['the older of them was paid since', 200, unpaid, '2026-12-08', 100, '2026-11-15'],
  ['a part of the older one was paid', 250, unpaid, '2026-12-08', 150, '2026-10-15'],
  ['all of the past was paid since', 100, unpaid, '2026-12-08', undefined, undefined],
  ['this bill’s last day', 300, unpaid, '2026-12-15', 200, '2026-10-15'],
  ['the day after it', 300, unpaid, '2026-12-16', 300, '2026-10-15'],
  ['only this month, the day after', 100, [bill('2026-12-15', 100, 0)], '2026-12-16', 100, '2026-12-15'],
  ['older than the bills that are known', 300, unpaid.slice(0, 2), '2026-12-08', 200, undefined],
  ['two bills are not due yet', 300, unpaid, '2026-11-10', 100, '2026-10-15'],
  // A payee that owes 50 back makes the bill smaller than what the others ask for.
  ['one payee owes back', 150, [bill('2026-12-15', 100, 0)], '2026-12-08', undefined, undefined],
  [
    'a month gave back',
    300,
    [bill('2026-12-15', -50, 300), bill('2026-11-15', 300, 0)],
    '2026-12-08',
    300,
    '2026-11-15',
  ],
  ['no bill is there', 100, [], '2026-12-08', undefined, undefined],
] as const)('%s', (_, toPay, bills, today, amount, since) => {
  expect(overdueDebt(kopecks(toPay), bills, day(today))).toEqual(
    amount === undefined ? undefined : { amount: kopecks(amount), ...(since && { since: day(since) }) },
  )
})
