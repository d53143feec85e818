import { addMonths, type BillingPeriod, kopecks } from '@mosobleirc/domain/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givenBill, givenListing, postBill } from '../../../testing/payments.ts'
import { givenAccount, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { storedPeriod } from '../../platform/stored.ts'
import { acknowledgeCaptures, postCapture, receivables } from './index.ts'

const firstPeriod = storedPeriod('2025-12')
const sums = fc.tuple(fc.bigInt(-500_000n, 2_000_000n), fc.bigInt(-500_000n, 2_000_000n))
const paid = fc.tuple(fc.bigInt(1n, 900_000n), fc.bigInt(1n, 900_000n))

/** What may happen to an account, in any order. */
const happening = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('next-period' as const), totals: sums, lists: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('next-version' as const), totals: sums, lists: fc.nat() }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('older-period' as const), totals: sums }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('same-package-again' as const) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('capture' as const), amounts: paid }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('acknowledgement' as const), some: fc.nat() }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

type Capture = {
  attemptId: string
  amounts: readonly [bigint, bigint]
  listed: boolean
  acknowledged: boolean
}

test('whatever comes in whatever order: debits = credits, and what is owed = document − unlisted captures', async () => {
  const { db } = await givenWorld()
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 14 }), async (happenings) => {
      const account = await givenTold(db)
      for (const one of happenings) {
        await account.happens(one)
        expect(await account.seen()).toEqual(account.expected())
      }
    }),
    { seed: 20_261_208, numRuns: 40 },
  )
}, 60_000)

/** An account in the database beside a plain model of what its books must say. */
const givenTold = async (db: Db) => {
  const accountId = (await givenAccount(db)).id
  const payees = [(await givenPayee(db)).id, (await givenPayee(db)).id] as const
  const captures: Capture[] = []
  let document: readonly [bigint, bigint] = [0n, 0n]
  let newest = { month: 1, version: 0 }
  let older = 0
  let lastPackage: string | undefined

  const issue = async ({
    period,
    version,
    totals,
  }: {
    period: string
    version: number
    totals: readonly [bigint, bigint]
  }) => {
    const lines = payees.map((payeeId, at) => ({ payeeId, total: totals[at] ?? 0n }))
    const bill = await givenBill(db, { accountId, period, version, lines })
    await postBill(db, bill.packageId)
    return bill.packageId
  }

  const list = async (some: number) => {
    for (const [at, capture] of captures.entries()) {
      if (capture.listed || ((some >> (at % 16)) & 1) === 0) continue
      capture.listed = true
      const amount = capture.amounts[0] + capture.amounts[1]
      await givenListing(db, { accountId, payeeId: payees[0], amount, attemptId: capture.attemptId })
    }
  }

  const happens = async (one: Happening) => {
    switch (one.is) {
      case 'next-period':
      case 'next-version':
        newest =
          one.is === 'next-period' || newest.version === 0
            ? { month: newest.month + 1, version: 1 }
            : { ...newest, version: newest.version + 1 }
        await list(one.lists)
        document = one.totals
        lastPackage = await issue({ ...one, version: newest.version, period: periodOf(newest.month) })
        return
      case 'older-period':
        if (newest.version === 0) return
        older += 1
        await issue({ period: firstPeriod, version: older, totals: one.totals })
        return
      case 'same-package-again':
        if (lastPackage !== undefined) await postBill(db, lastPackage)
        return
      case 'capture': {
        const capture = { attemptId: newId(), amounts: one.amounts, listed: false, acknowledged: false }
        captures.push(capture)
        await postCapture(db, {
          attemptId: capture.attemptId,
          accountId,
          acquirer: 'yookassa',
          parts: payees.map((payeeId, at) => ({
            payeeId,
            book: 'receivable' as const,
            amount: kopecks(one.amounts[at] ?? 0n),
          })),
          postedAt: new Date('2026-12-08T06:00:00Z'),
        })
        return
      }
      case 'acknowledgement': {
        const chosen = captures.filter((_, at) => ((one.some >> (at % 16)) & 1) === 1)
        for (const capture of chosen) capture.acknowledged = true
        const attemptIds = chosen.map(({ attemptId }) => attemptId)
        await acknowledgeCaptures(db, {
          attemptIds,
          core: 'core-mo',
          postedAt: new Date('2026-12-09T06:00:00Z'),
        })
      }
    }
  }

  const expected = () => {
    const unlisted = captures.filter(({ listed }) => !listed)
    const [waiting, taken] = [
      captures.filter((one) => !one.acknowledged),
      captures.filter((one) => one.acknowledged),
    ]
    return {
      owed: payees.map((_, at) =>
        unlisted.reduce((owed, { amounts }) => owed - (amounts[at] ?? 0n), document[at] ?? 0n),
      ),
      debitsLessCredits: 0n,
      clearing: totalOf(waiting),
      settlement: totalOf(taken),
    }
  }

  const seen = async () => {
    const owed = await receivables(db, [accountId])
    const books = await balances(db, accountId)
    return {
      owed: payees.map((payee) => owed.find(({ payeeId }) => payeeId === payee)?.amount ?? 0n),
      debitsLessCredits: [...books.values()].reduce((sum, balance) => sum + balance, 0n),
      clearing: books.get('clearing:yookassa') ?? 0n,
      settlement: books.get('settlement:core-mo') ?? 0n,
    }
  }
  return { happens, expected, seen }
}

/** The month so many months after December 2025. */
const periodOf = (month: number): BillingPeriod => addMonths(firstPeriod, month)

const totalOf = (captures: readonly Capture[]): bigint =>
  captures.reduce((total, { amounts }) => total + amounts[0] + amounts[1], 0n)

/** Each book's debits less its credits. */
const balances = async (db: Db, accountId: string): Promise<Map<string, bigint>> => {
  const entries = await db.selectFrom('ledgerEntry').selectAll().where('accountId', '=', accountId).execute()
  const books = new Map<string, bigint>()
  for (const { debitBook, creditBook, amount } of entries) {
    books.set(debitBook, (books.get(debitBook) ?? 0n) + amount)
    books.set(creditBook, (books.get(creditBook) ?? 0n) - amount)
  }
  return books
}
