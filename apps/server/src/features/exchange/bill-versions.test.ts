import { expect, test } from 'vitest'
import {
  type Bill,
  give,
  givenAccounts,
  owed,
  refusals,
  storedBills,
} from '../../../testing/exchange-bills.ts'
import { givenPayment } from '../../../testing/exchange-outgoing.ts'
import { ndjson, packageOf } from '../../../testing/exchange.ts'
import { accountRow, billRows, houseRow, lineRow, payeeRow } from '../../../testing/exchange-rows.ts'

const good = () => billRows({ account: 'a-2' })

test('a new version under the same id is what is owed', async () => {
  const core = await givenAccounts()
  await give(core, [billRows()])
  const protocol = await give(core, [billRows({ version: 2, charged: 100_000 })], { mode: 'delta' })

  expect(protocol).toMatchObject({ state: 'merged', refused: 0 })
  expect(await storedBills(core)).toMatchObject([{ version: 1 }, { version: 2, total: 100_000n }])
  expect(await owed(core)).toBe(100_000n)
})

test('an older version that comes late is refused', async () => {
  const core = await givenAccounts()
  await give(core, [billRows({ version: 2, charged: 100_000 })])

  expect(refusals(await give(core, [billRows({ version: 1 })], { mode: 'delta' }))).toEqual([
    'bills 1 older-version',
    'bill_lines 1 bill-refused',
  ])
  expect(await owed(core)).toBe(100_000n)
})

test.each<[string, (bill: Bill) => void]>([
  ['its due day', ({ bill }) => Object.assign(bill, { dueOn: '2026-12-20' })],
  [
    'the inputs of a line',
    ({ lines }) =>
      Object.assign(lines[0] ?? {}, {
        inputs: { parts: [{ area: '1', houseArea: '2', houseVolume: '3', tariff: '4' }] },
      }),
  ],
  ['the volume of a line', ({ lines }) => Object.assign(lines[0] ?? {}, { volume: undefined })],
  ['a line more', ({ lines }) => lines.push(lineRow({ externalId: 'l-0', charged: 0, total: 0 }))],
])('the same version that changes %s is refused', async (_, change) => {
  const core = await givenAccounts()
  await give(core, [billRows(), good()])
  const changed = billRows()
  change(changed)
  const protocol = await give(core, [changed, good()])

  expect(refusals(protocol).filter((refusal) => !refusal.endsWith('bill-refused'))).toEqual([
    'bills 1 bill-changed-without-version',
  ])
  expect(await storedBills(core)).toHaveLength(2)
})

test('the id of a bill is never given to another account or period', async () => {
  const core = await givenAccounts()
  await give(core, [billRows()])
  const other = good()
  const taken = {
    ...other,
    bill: { ...other.bill, externalId: 'b-a-1-2026-11' },
    lines: other.lines.map((line) => ({ ...line, bill: 'b-a-1-2026-11' })),
  }

  expect(refusals(await give(core, [taken], { mode: 'delta' }))).toEqual([
    'bills 1 fact-changed',
    'bill_lines 1 bill-refused',
  ])
})

test('a new version lists what the one before listed, and what came since', async () => {
  const core = await givenAccounts()
  await give(core, [billRows({ opening: 300, payments: { 'p-1': 100 } })])
  const later = billRows({ version: 2, opening: 300, payments: { 'p-1': 100, 'p-2': 50 } })
  expect(
    await give(core, [{ ...later, payments: later.payments.slice(1) }], { mode: 'delta' }),
  ).toMatchObject({
    state: 'merged',
    refused: 0,
  })
  const listed = await core.db
    .selectFrom('paymentPosted')
    .select('externalId')
    .orderBy('externalId')
    .execute()
  expect(listed).toEqual([{ externalId: 'p-1' }, { externalId: 'p-2' }])
})

test('a payment under a known id that says something else is refused, and so is its bill', async () => {
  const core = await givenAccounts()
  await give(core, [billRows({ opening: 300, payments: { 'p-1': 100 } })])
  const later = billRows({ version: 2, opening: 300, payments: { 'p-1': 120 } })

  expect(refusals(await give(core, [later], { mode: 'delta' }))).toEqual([
    'bills 1 payments-do-not-add-up',
    'bill_lines 1 bill-refused',
    'payments_posted 1 fact-changed',
  ])
})

test('a document that lists our payment leaves the balance as it was', async () => {
  const core = await givenAccounts()
  await give(core, [billRows()])
  const attemptId = await givenPayment(core, { account: 'a-1', amount: 259_150n })
  expect(await owed(core)).toBe(0n)
  const next = billRows({
    period: '2026-12',
    opening: 259_150,
    charged: 300,
    payments: { 'p-1': 259_150 },
    attemptId,
  })

  expect(await give(core, [next], { period: '2026-12' })).toMatchObject({ state: 'merged', refused: 0 })
  expect(await owed(core)).toBe(300n)
})

test.each([
  ['less', { 'p-1': 100_000 }],
  ['more', { 'p-1': 259_150, 'p-2': 1 }],
  ['the insurance as well', { 'p-1': 277_490 }],
])('our payment is listed whole: a bill that lists %s is refused', async (_, payments) => {
  const core = await givenAccounts()
  await give(core, [billRows()])
  const attemptId = await givenPayment(core, { account: 'a-1', amount: 259_150n, insurance: 18_340n })
  const next = billRows({ period: '2026-12', opening: 259_150, payments, attemptId })

  const protocol = await give(core, [next], { period: '2026-12' })
  expect(refusals(protocol)).toEqual([
    'bills 1 payments-do-not-add-up',
    'bill_lines 1 bill-refused',
    ...Object.keys(payments).map((_row, at) => `payments_posted ${at + 1} amount-differs`),
  ])
  expect(await owed(core)).toBe(0n)
})

test('our payment may be listed in several rows of a package, and is listed once', async () => {
  const core = await givenAccounts()
  await give(core, [billRows()])
  const attemptId = await givenPayment(core, { account: 'a-1', amount: 259_150n, insurance: 18_340n })
  const december = { period: '2026-12', opening: 259_150, charged: 300, attemptId }
  const next = billRows({ ...december, payments: { 'p-1': 200_000, 'p-2': 59_150 } })
  expect(refusals(await give(core, [next], { period: '2026-12' }))).toEqual([])
  expect(refusals(await give(core, [next], { period: '2026-12' }))).toEqual([])
  expect(await owed(core)).toBe(300n)

  const twice = billRows({ ...december, version: 2, payments: { 'p-3': 259_150 } })
  expect(refusals(await give(core, [twice], { period: '2026-12', mode: 'delta' }))).toContain(
    'payments_posted 1 amount-differs',
  )
})

test('a payment of another account is not what this account has paid', async () => {
  const core = await givenAccounts()
  await give(core, [billRows(), good()])
  const attemptId = await givenPayment(core, { account: 'a-2', amount: 100n })
  const next = billRows({ period: '2026-12', opening: 259_150, payments: { 'p-1': 100 }, attemptId })

  expect(refusals(await give(core, [next], { period: '2026-12' }))).toContain(
    'payments_posted 1 unknown-reference',
  )
})

test('a package of one municipality opens the period there and nowhere else', async () => {
  const core = await givenAccounts()
  await core.send(
    packageOf([
      ndjson('houses', [houseRow({ externalId: 'h-2', municipality: 'Балашиха' })]),
      ndjson('accounts', [accountRow({ externalId: 'a-3', house: 'h-2' })]),
    ]),
  )
  const elsewhere = billRows({ account: 'a-3' })
  const protocol = await give(core, [billRows(), elsewhere], { municipality: 'Можайск' })

  expect(refusals(protocol)).toEqual(['bills 2 bad-value', 'bill_lines 2 bill-refused'])
  expect(await core.db.selectFrom('publication').select('municipality').execute()).toEqual([
    { municipality: 'Можайск' },
  ])
  expect(refusals(await give(core, [elsewhere], { mode: 'delta' }))).toEqual([
    'bills 1 period-not-published',
    'bill_lines 1 bill-refused',
  ])
  expect(refusals(await give(core, [elsewhere], { municipality: 'Балашиха' }))).toEqual([])
})

test('housing and capital repair have payees of their own', async () => {
  const core = await givenAccounts()
  await core.send(packageOf([ndjson('payees', [payeeRow({ externalId: 'fund' })])]))
  const bill = billRows({ charged: 1000 })
  bill.lines.push(lineRow({ externalId: 'l-2', payee: 'fund', charged: 700, total: 700 }))
  Object.assign(bill.bill, { total: 1700, totalWithInsurance: 1700 })
  await give(core, [bill])

  const entries = await core.db
    .selectFrom('ledgerEntry')
    .innerJoin('payee', 'payee.id', 'ledgerEntry.payeeId')
    .select(['payee.externalId', 'amount'])
    .orderBy('amount')
    .execute()
  expect(entries).toEqual([
    { externalId: 'fund', amount: 700n },
    { externalId: 'eirc', amount: 1000n },
  ])
})
