import { expect, test } from 'vitest'
import { type Bill, give, givenAccounts, refusals, storedBills } from '../../../testing/exchange-bills.ts'
import { billRows, lineRow } from '../../../testing/exchange-rows.ts'
import { newId } from '../../platform/id.ts'

const good = () => billRows({ account: 'a-2' })

test.each<[string, (bill: Bill) => void, string[]]>([
  [
    'a line of an unknown service',
    ({ lines }) => Object.assign(lines[0] ?? {}, { service: 'gas' }),
    [
      'bills 1 bill-line-refused',
      'bill_lines 1 unknown-reference',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a line that is not as the schema says',
    ({ lines }) => Object.assign(lines[1] ?? {}, { charged: '5' }),
    [
      'bills 1 bill-line-refused',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bad-value',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a line whose own sum is wrong',
    ({ lines }) => Object.assign(lines[0] ?? {}, { penalty: 1 }),
    [
      'bills 1 bill-line-refused',
      'bill_lines 1 bill-lines-do-not-add-up',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a total that is not the sum of its lines',
    ({ bill }) => Object.assign(bill, { total: bill.total + 1 }),
    [
      'bills 1 bill-lines-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a total with insurance that is not the sum of all lines',
    ({ bill }) => Object.assign(bill, { totalWithInsurance: bill.total }),
    [
      'bills 1 bill-lines-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'an opening that does not lead to the total',
    ({ bill }) => Object.assign(bill, { opening: bill.opening + 5 }),
    [
      'bills 1 bill-lines-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a line that is missing',
    ({ lines }) => lines.pop(),
    ['bills 1 bill-lines-do-not-add-up', 'bill_lines 1 bill-refused', 'payments_posted 1 bill-refused'],
  ],
  [
    'payments that are not what it says was paid',
    ({ payments }) => Object.assign(payments[0] ?? {}, { amount: 99 }),
    [
      'bills 1 payments-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'a payment to nobody',
    ({ payments }) => Object.assign(payments[0] ?? {}, { payee: 'nobody' }),
    [
      'bills 1 payments-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 unknown-reference',
    ],
  ],
  [
    'a payment that we have never sent',
    ({ payments }) => Object.assign(payments[0] ?? {}, { attemptId: newId() }),
    [
      'bills 1 payments-do-not-add-up',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 unknown-reference',
    ],
  ],
  [
    'another period than its package',
    ({ bill }) => Object.assign(bill, { period: '2026-10' }),
    [
      'bills 1 bad-value',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 bill-refused',
    ],
  ],
  [
    'an unknown account',
    ({ bill, payments }) => {
      Object.assign(bill, { account: 'a-9' })
      Object.assign(payments[0] ?? {}, { account: 'a-9' })
    },
    [
      'bills 1 unknown-reference',
      'bill_lines 1 bill-refused',
      'bill_lines 2 bill-refused',
      'payments_posted 1 unknown-reference',
    ],
  ],
])('a bill with %s is refused whole, the other lands', async (_, spoil, expected) => {
  const core = await givenAccounts()
  const bad = billRows({ opening: 500, payments: { 'p-1': 100 }, insurance: 700 })
  spoil(bad)
  const protocol = await give(core, [bad, good()])

  expect(refusals(protocol)).toEqual(expected)
  expect(await storedBills(core)).toMatchObject([{ externalId: 'a-2' }])
  expect(await core.db.selectFrom('paymentPosted').selectAll().execute()).toEqual([])
  expect(await core.db.selectFrom('publication').selectAll().execute()).toHaveLength(1)
})

test('a line of no bill, and a payment that no bill lists, are refused', async () => {
  const core = await givenAccounts()
  const one = good()
  one.lines.push(lineRow({ bill: 'b-9' }))
  one.payments.push({
    externalId: 'p-9',
    account: 'a-1',
    payee: 'eirc',
    amount: 5,
    paidOn: '2026-11-01',
    channel: 'bank',
  })

  expect(refusals(await give(core, [one]))).toEqual([
    'bill_lines 2 unknown-reference',
    'payments_posted 1 unknown-reference',
  ])
  expect(await storedBills(core)).toMatchObject([{ externalId: 'a-2' }])
})

test('an account has one bill of a version', async () => {
  const core = await givenAccounts()
  const twice = billRows()
  const second = {
    ...twice,
    bill: { ...twice.bill, externalId: 'b-other' },
    lines: [lineRow({ externalId: 'l-9', bill: 'b-other' })],
  }

  expect(refusals(await give(core, [twice, second]))).toEqual([
    'bills 2 duplicate-id',
    'bill_lines 2 bill-refused',
  ])
})

test('an overpaid bill and a bill of nothing land', async () => {
  const core = await givenAccounts()
  const empty = billRows({ account: 'a-2', charged: 0 })
  const protocol = await give(core, [billRows({ opening: -900_000 }), { ...empty, lines: [] }])

  expect(refusals(protocol)).toEqual([])
  expect(await storedBills(core)).toMatchObject([{ total: -640_850n }, { total: 0n }])
})
