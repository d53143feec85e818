import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { Facts, Rule, Sql } from '../kinds/row-kind.ts'

/** Staged bills whose account has a bill of the same period and version already. */
const stored = ({ source }: Facts): Sql => sql`(
  select staged_bill.external_id, known.id
  from staged_bill
  join account on account.source = ${source} and account.external_id = staged_bill.account
  join bill known on known.account_id = account.id and known.period = staged_bill.period
    and known.version = staged_bill.version
)`

/** A bill is a document: what is different has to come as a new version. */
export const changedWithoutVersion = (facts: Facts): Rule => ({
  code: 'bill-changed-without-version',
  when: sql`staged.external_id in (
    with stored as ${stored(facts)},
    said as (
      select bill, external_id, service, payee, unit, volume, tariff, way, charged, excess, recalculation, benefit,
        penalty, opening, paid, total, inputs
      from staged_bill_line where bill in (select external_id from stored)
    ),
    known as (
      select stored.external_id, l.external_id, service.external_id, payee.external_id, l.unit, l.volume, l.tariff,
        l.way, l.charged, l.excess, l.recalculation, l.benefit, l.penalty, l.opening, l.paid, l.total, l.inputs
      from stored join bill_line l on l.bill_id = stored.id
      join service on service.id = l.service_id join payee on payee.id = l.payee_id
    ),
    differing as ((table said except table known) union all (table known except table said))
    select bill from differing
    union all
    select s.external_id from stored
    join staged_bill s on s.external_id = stored.external_id join bill b on b.id = stored.id
    where (b.external_id, b.issued_on, b.due_on, b.opening, b.paid, b.total, b.total_with_insurance) <>
      (s.external_id, s.issued_on, s.due_on, s.opening, s.paid, s.total, s.total_with_insurance)
  )`,
  message: sql`'version ' || staged.version || ' of this bill came before and said something else'`,
})

/** What is there already, word for word, is accepted and does nothing. Call it when changed bills are refused. */
export const forgetStoredBills = async (db: Db, facts: Facts): Promise<void> => {
  await sql`
    with same as (
      delete from staged_bill staged where external_id in (select external_id from ${stored(facts)} stored)
      returning external_id
    )
    delete from staged_bill_line where bill in (select external_id from same)
  `.execute(db)
}

/** The same for payments; changed ones are refused before. */
export const forgetStoredPayments = async (db: Db, { source }: Facts): Promise<void> => {
  await sql`
    delete from staged_payment_posted staged where exists (
      select from payment_posted known where known.source = ${source} and known.external_id = staged.external_id
    )
  `.execute(db)
}
