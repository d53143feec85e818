import { type Kopecks, kopecks } from '@mosobleirc/domain/shared'
import { postCapture, receivables } from '../src/features/ledger/index.ts'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { givenBill, givenListing, postBill } from './payments.ts'
import { givenAccount, givenPayee } from './region.ts'

/** Kopecks by payee. */
export type Sums = { housing?: number; repair?: number }

export type Step =
  | { document: Sums; period?: string; version?: number; lists?: string[]; again?: boolean }
  | { capture: string; of: Sums }

/** An account with two payees, and words for what happens to its books. */
export const givenBooks = async (db: Db) => {
  const accountId = (await givenAccount(db)).id
  const payees = { housing: (await givenPayee(db)).id, repair: (await givenPayee(db)).id }
  const captures = new Map<string, { attemptId: string; total: Kopecks }>()
  const shares = (sums: Sums) =>
    (['housing', 'repair'] as const).flatMap((name) => {
      const total = sums[name]
      return total === undefined ? [] : [{ payeeId: payees[name], total }]
    })

  const take = async (step: Step) => {
    if ('capture' in step) {
      const attemptId = newId()
      const parts = shares(step.of).map(({ payeeId, total }) => ({ payeeId, amount: kopecks(total) }))
      captures.set(step.capture, {
        attemptId,
        total: kopecks(parts.reduce((all, part) => all + part.amount, 0n)),
      })
      await postCapture(db, {
        attemptId,
        accountId,
        acquirer: 'yookassa',
        parts: parts.map((part) => ({ ...part, book: 'receivable' as const })),
        postedAt: new Date('2026-12-08T06:00:00Z'),
      })
      return
    }
    const { document, lists = [], again, ...which } = step
    for (const name of lists) {
      const captured = captures.get(name)
      if (!captured) throw new Error(`no capture ${name}`)
      await givenListing(db, {
        accountId,
        payeeId: payees.housing,
        attemptId: captured.attemptId,
        amount: captured.total,
      })
    }
    const bill = await givenBill(db, { accountId, ...which, lines: shares(document) })
    await postBill(db, bill.packageId)
    if (again) await postBill(db, bill.packageId)
  }

  const owed = async () => {
    const rows = await receivables(db, [accountId])
    return Object.fromEntries(
      rows.map(({ payeeId, amount }) => [payeeId === payees.housing ? 'housing' : 'repair', Number(amount)]),
    )
  }
  const entries = (kind: string) =>
    db.selectFrom('ledgerEntry').selectAll().where('kind', '=', kind).execute()
  const balance = async (book: string) => {
    const all = await db.selectFrom('ledgerEntry').selectAll().execute()
    return all.reduce(
      (sum, entry) =>
        sum +
        (entry.debitBook === book ? entry.amount : 0n) -
        (entry.creditBook === book ? entry.amount : 0n),
      0n,
    )
  }
  return { accountId, payees, take, owed, entries, balance }
}
