import { type Kopecks, kopecks } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { ADJUSTMENT, clearing, type INSURANCE, RECEIVABLE, settlement } from './books.ts'

/** What an account owes one payee now; negative when it has overpaid. */
export type Receivable = {
  accountId: string
  payeeId: string
  /** Who takes the money: the payee itself, or the settlement centre that collects for it. */
  recipientId: string
  amount: Kopecks
}

/**
 * Balances of accounts by payee: the sum of the entries and nothing else. Captured payments are off them already,
 * whether a document lists them yet or not. A payee without any entry is not there.
 *
 * Source: docs/rules/money.md, rules L1 and L2.
 */
export const receivables = async (db: Db, accountIds: readonly string[]): Promise<Receivable[]> => {
  if (accountIds.length === 0) return []
  const { rows } = await sql<Record<keyof Receivable, string>>`
    select e.account_id, e.payee_id, coalesce(p.collected_by, p.id) as recipient_id,
      sum(case when e.debit_book = ${RECEIVABLE} then e.amount else -e.amount end)::text as amount
    from ledger_entry e join payee p on p.id = e.payee_id
    where e.account_id = any(${accountIds}::uuid[]) and ${RECEIVABLE} in (e.debit_book, e.credit_book)
    group by e.account_id, e.payee_id, recipient_id
    order by e.account_id, e.payee_id
  `.execute(db)
  return rows.map((row) => ({ ...row, amount: kopecks(BigInt(row.amount)) }))
}

/** Two packages that meet at one account would each post against a balance without the other. */
const DOCUMENTS_LOCK = 7_340_201

/**
 * Posts the documents of a package: one entry for each (account, payee) whose books differ from its newest document,
 * so that
 *
 *     receivable = what the document says − our captures that no document lists yet
 *
 * However the core got to its total – a new version, a late or partial payment, a correction – it is one adjustment.
 * A bill that is not the newest of its account posts nothing, nor does one whose books agree: repeating changes nothing.
 *
 * The sum behind it: lines of the document, less all entries except unlisted captures. It is one statement, so a payment
 * captured meanwhile is in both sides of the sum or in neither. Needs a transaction; call it after the package's bills,
 * lines and `payment_posted` rows are written.
 *
 * Source: docs/rules/money.md, rule L3.
 */
export const postDocuments = async (
  db: Db,
  { packageId, postedAt }: { packageId: string; postedAt: Date },
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${DOCUMENTS_LOCK})`.execute(db)
  await sql`
    with document as (
      select b.id, b.account_id from bill b
      where b.package_id = ${packageId} and not exists (
        select from bill newer
        where newer.account_id = b.account_id and (newer.period, newer.version) > (b.period, b.version)
      )
    ), counted as (
      select d.id, d.account_id, l.payee_id, l.total as amount
      from document d join bill_line l on l.bill_id = d.id
      where l.way <> 'insurance'
      union all
      select d.id, d.account_id, e.payee_id, case when e.debit_book = ${RECEIVABLE} then -e.amount else e.amount end
      from document d join ledger_entry e on e.account_id = d.account_id
      where ${RECEIVABLE} in (e.debit_book, e.credit_book)
        and (e.kind <> 'capture' or exists (select from payment_posted p where p.attempt_id = e.cause_id))
    ), difference as (
      select id, account_id, payee_id, sum(amount)::bigint as amount
      from counted group by id, account_id, payee_id having sum(amount) <> 0
    )
    insert into ledger_entry (kind, cause_id, account_id, payee_id, debit_book, credit_book, amount, posted_at)
    select 'bill', id, account_id, payee_id,
      case when amount > 0 then ${RECEIVABLE} else ${ADJUSTMENT} end,
      case when amount > 0 then ${ADJUSTMENT} else ${RECEIVABLE} end,
      abs(amount), ${postedAt}
    from difference
  `.execute(db)
}

/** The share of a captured payment that belongs to one payee. */
type PostedPart = { payeeId: string; book: typeof RECEIVABLE | typeof INSURANCE; amount: Kopecks }

type Capture = {
  attemptId: string
  accountId: string
  acquirer: string
  parts: readonly PostedPart[]
  postedAt: Date
}

/**
 * Posts money that the acquirer has taken: from its clearing book to what the account owes, or to insurance.
 * A second capture of the same attempt is a bug of the caller and fails on the table's key.
 *
 * Source: docs/rules/money.md, rule L4.
 */
export const postCapture = async (
  db: Db,
  { attemptId, accountId, acquirer, parts, postedAt }: Capture,
): Promise<void> => {
  await db
    .insertInto('ledgerEntry')
    .values(
      parts.map(({ payeeId, book, amount }) => ({
        kind: 'capture',
        causeId: attemptId,
        accountId,
        payeeId,
        debitBook: clearing(acquirer),
        creditBook: book,
        amount,
        postedAt,
      })),
    )
    .execute()
}

type Acknowledged = { attemptIds: readonly string[]; core: string; postedAt: Date }

/**
 * Notes that the billing core has taken over captured payments: clearing → settlement, once for each attempt.
 * Attempts that were never captured or are acknowledged already change nothing.
 *
 * Source: docs/rules/money.md, rule L5.
 */
export const acknowledgeCaptures = async (
  db: Db,
  { attemptIds, core, postedAt }: Acknowledged,
): Promise<void> => {
  if (attemptIds.length === 0) return
  await sql`
    insert into ledger_entry (kind, cause_id, account_id, payee_id, debit_book, credit_book, amount, posted_at)
    select 'acknowledgement', e.cause_id, e.account_id, e.payee_id, ${settlement(core)}, e.debit_book,
      sum(e.amount)::bigint, ${postedAt}
    from ledger_entry e
    where e.kind = 'capture' and e.cause_id = any(${attemptIds}::uuid[])
      and not exists (select from ledger_entry done where done.kind = 'acknowledgement' and done.cause_id = e.cause_id)
    group by e.cause_id, e.account_id, e.payee_id, e.debit_book
    on conflict do nothing
  `.execute(db)
}
