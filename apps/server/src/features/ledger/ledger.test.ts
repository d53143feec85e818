import { kopecks } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { givenBooks, type Step, type Sums } from '../../../testing/books.ts'
import { givenBill, givenListing, postBill } from '../../../testing/payments.ts'
import { givenAccount, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import { newId } from '../../platform/id.ts'
import { acknowledgeCaptures, postCapture, receivables } from './index.ts'

const november = { period: '2026-11' }
const december = { period: '2026-12' }

const matrix: { name: string; steps: Step[]; owes: Sums; documents: number }[] = [
  {
    name: 'a first document is owed whole, each payee apart (17)',
    steps: [{ document: { housing: 836_747, repair: 115_280 }, ...november }],
    owes: { housing: 836_747, repair: 115_280 },
    documents: 2,
  },
  {
    name: 'a new version with changed charges replaces the old one (18)',
    steps: [
      { document: { housing: 100_000, repair: 20_000 }, ...november },
      { document: { housing: 90_000, repair: 25_000 }, ...november, version: 2 },
    ],
    owes: { housing: 90_000, repair: 25_000 },
    documents: 4,
  },
  {
    name: 'a new version without any change posts nothing (19, 20)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { document: { housing: 100_000 }, ...november, version: 2 },
    ],
    owes: { housing: 100_000 },
    documents: 1,
  },
  {
    name: 'the same package once more posts nothing',
    steps: [{ document: { housing: 100_000 }, ...november, again: true }],
    owes: { housing: 100_000 },
    documents: 1,
  },
  {
    name: 'an older period that comes later changes nothing (21)',
    steps: [
      { document: { housing: 100_000 }, ...december },
      { document: { housing: 70_000, repair: 30_000 }, ...november },
    ],
    owes: { housing: 100_000 },
    documents: 1,
  },
  {
    name: 'an older period that comes later lists a payment: it counts twice until the next document comes',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 40_000 } },
      { document: { housing: 60_000 }, ...december },
      { document: { housing: 60_000 }, ...november, version: 2, lists: ['A'] },
    ],
    owes: { housing: 20_000 },
    documents: 2,
  },
  {
    name: 'an older period that came later and listed a payment: the next document puts the balance right',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 40_000 } },
      { document: { housing: 60_000 }, ...december },
      { document: { housing: 60_000 }, ...november, version: 2, lists: ['A'] },
      { document: { housing: 60_000 }, ...december, version: 2 },
    ],
    owes: { housing: 60_000 },
    documents: 3,
  },
  {
    name: 'an older version that comes later changes nothing',
    steps: [
      { document: { housing: 100_000 }, ...november, version: 2 },
      { document: { housing: 70_000 }, ...november, version: 1 },
    ],
    owes: { housing: 100_000 },
    documents: 1,
  },
  {
    name: 'paid, then issued again with this payment (24)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 100_000 } },
      { document: { housing: 0 }, ...november, version: 2, lists: ['A'] },
    ],
    owes: { housing: 0 },
    documents: 1,
  },
  {
    name: 'paid, then issued again without this payment (25)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 100_000 } },
      { document: { housing: 120_000 }, ...november, version: 2 },
    ],
    owes: { housing: 20_000 },
    documents: 2,
  },
  {
    name: 'paid in part, issued again, the rest paid (26)',
    steps: [
      { document: { housing: 100_000, repair: 20_000 }, ...november },
      { capture: 'A', of: { housing: 50_000, repair: 10_000 } },
      { document: { housing: 100_000, repair: 25_000 }, ...november, version: 2 },
      { capture: 'B', of: { housing: 50_000, repair: 15_000 } },
    ],
    owes: { housing: 0, repair: 0 },
    documents: 3,
  },
  {
    name: 'paid in part, issued again with that part, the rest paid (26)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 40_000 } },
      { document: { housing: 60_000 }, ...november, version: 2, lists: ['A'] },
      { capture: 'B', of: { housing: 60_000 } },
    ],
    owes: { housing: 0 },
    documents: 1,
  },
  {
    name: 'paid before any document is there: the first one finds the payment (27)',
    steps: [
      { capture: 'A', of: { housing: 100_000 } },
      { document: { housing: 100_000 }, ...november },
    ],
    owes: { housing: 0 },
    documents: 1,
  },
  {
    name: 'two payments, the next document lists both (28)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 60_000 } },
      { capture: 'B', of: { housing: 40_000 } },
      { document: { housing: 110_000 }, ...december, lists: ['A', 'B'] },
    ],
    owes: { housing: 110_000 },
    documents: 2,
  },
  {
    name: 'two payments, the next document lists one of them (28)',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 60_000 } },
      { capture: 'B', of: { housing: 40_000 } },
      { document: { housing: 150_000 }, ...december, lists: ['A'] },
    ],
    owes: { housing: 110_000 },
    documents: 2,
  },
  {
    name: 'more is paid than is owed: the balance is negative until the next document takes it off',
    steps: [
      { document: { housing: 100_000 }, ...november },
      { capture: 'A', of: { housing: 130_000 } },
    ],
    owes: { housing: -30_000 },
    documents: 1,
  },
  {
    name: 'a payee who left the document owes and is owed nothing',
    steps: [
      { document: { housing: 100_000, repair: 20_000 }, ...november },
      { document: { housing: 100_000 }, ...december },
    ],
    owes: { housing: 100_000, repair: 0 },
    documents: 3,
  },
  {
    name: 'a document in favour of the resident is a negative balance',
    steps: [{ document: { housing: -5_000 }, ...november }],
    owes: { housing: -5_000 },
    documents: 1,
  },
]

test.each(matrix)('$name', async ({ steps, owes, documents }) => {
  const { db } = await givenWorld()
  const books = await givenBooks(db)
  for (const step of steps) await books.take(step)

  expect(await books.owed()).toEqual(owes)
  expect(await books.entries('bill')).toHaveLength(documents)
})

test('a document lists a payment that was made elsewhere: it is in the total and posts nothing of its own', async () => {
  const { db } = await givenWorld()
  const books = await givenBooks(db)
  await books.take({ document: { housing: 100_000 }, ...november })
  await givenListing(db, { accountId: books.accountId, payeeId: books.payees.housing, amount: 100_000n })
  await books.take({ document: { housing: 30_000 }, ...december })

  expect(await books.owed()).toEqual({ housing: 30_000 })
})

test('insurance is never owed, whatever the document says', async () => {
  const { db } = await givenWorld()
  const books = await givenBooks(db)
  const bill = await givenBill(db, {
    accountId: books.accountId,
    lines: [
      { payeeId: books.payees.housing, total: 100_000 },
      { payeeId: books.payees.housing, total: 18_340, insurance: true },
    ],
  })
  await postBill(db, bill.packageId)
  await postCapture(db, {
    attemptId: newId(),
    accountId: books.accountId,
    acquirer: 'yookassa',
    parts: [
      { payeeId: books.payees.housing, book: 'receivable', amount: kopecks(100_000) },
      { payeeId: books.payees.housing, book: 'insurance', amount: kopecks(18_340) },
    ],
    postedAt: new Date('2026-12-08T06:00:00Z'),
  })

  expect(await books.owed()).toEqual({ housing: 0 })
  expect(await books.balance('insurance')).toBe(-18_340n)
})

test('what is owed names who takes the money', async () => {
  const { db } = await givenWorld()
  const centre = await givenPayee(db)
  const water = await givenPayee(db, { collectedBy: centre.id })
  const account = await givenAccount(db)
  const bill = await givenBill(db, {
    accountId: account.id,
    lines: [
      { payeeId: water.id, total: 500 },
      { payeeId: centre.id, total: 700 },
    ],
  })
  await postBill(db, bill.packageId)

  const owed = await receivables(db, [account.id])
  expect(owed).toHaveLength(2)
  expect(owed).toContainEqual({
    accountId: account.id,
    payeeId: water.id,
    recipientId: centre.id,
    amount: 500n,
  })
  expect(owed).toContainEqual({
    accountId: account.id,
    payeeId: centre.id,
    recipientId: centre.id,
    amount: 700n,
  })
  expect(await receivables(db, [])).toEqual([])
})

test('the core’s word moves a payment from clearing to settlement once, insurance with it', async () => {
  const { db } = await givenWorld()
  const books = await givenBooks(db)
  const attemptId = newId()
  await postCapture(db, {
    attemptId,
    accountId: books.accountId,
    acquirer: 'yookassa',
    parts: [
      { payeeId: books.payees.housing, book: 'receivable', amount: kopecks(60_000) },
      { payeeId: books.payees.housing, book: 'insurance', amount: kopecks(5_000) },
      { payeeId: books.payees.repair, book: 'receivable', amount: kopecks(40_000) },
    ],
    postedAt: new Date('2026-12-08T06:00:00Z'),
  })
  expect(await books.balance('clearing:yookassa')).toBe(105_000n)

  const word = {
    attemptIds: [attemptId, newId()],
    core: 'core-mo',
    postedAt: new Date('2026-12-09T06:00:00Z'),
  }
  await acknowledgeCaptures(db, word)
  await acknowledgeCaptures(db, word)
  await acknowledgeCaptures(db, { ...word, attemptIds: [] })

  expect(await books.balance('clearing:yookassa')).toBe(0n)
  expect(await books.balance('settlement:core-mo')).toBe(105_000n)
  expect(await books.entries('acknowledgement')).toHaveLength(2)
})

test('an attempt is captured once: a second time fails and posts nothing', async () => {
  const { db } = await givenWorld()
  const books = await givenBooks(db)
  const capture = {
    attemptId: newId(),
    accountId: books.accountId,
    acquirer: 'yookassa',
    parts: [{ payeeId: books.payees.housing, book: 'receivable' as const, amount: kopecks(1) }],
    postedAt: new Date('2026-12-08T06:00:00Z'),
  }
  await postCapture(db, capture)

  await expect(postCapture(db, capture)).rejects.toThrow('ledger_entry_pkey')
  expect(await books.entries('capture')).toHaveLength(1)
})
