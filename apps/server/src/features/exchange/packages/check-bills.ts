import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { billLines } from '../kinds/bill-lines.ts'
import { bills } from '../kinds/bills.ts'
import { paymentsPosted } from '../kinds/payments-posted.ts'
import type { Facts, Rule } from '../kinds/row-kind.ts'
import { changedWithoutVersion, forgetStoredBills, forgetStoredPayments } from './stored-bills.ts'
import { refuseRows } from './refuse-rows.ts'

/**
 * Checks bills, their lines and the payments that they list. A bill lands with all that belongs to it or not at all,
 * so what is wrong with a line or a payment goes up to the bill, and from a refused bill down to the rest.
 */
export const checkBills = async (db: Db, facts: Facts): Promise<void> => {
  for (const rule of bills.rules(facts)) await refuseRows(db, bills, rule)
  for (const rule of billLines.rules(facts)) await refuseRows(db, billLines, rule)
  await refuseRows(db, bills, lineRefused)
  await refuseRows(db, bills, linesDoNotAddUp)
  await refuseRows(db, bills, changedWithoutVersion(facts))
  await forgetStoredBills(db, facts)

  for (const rule of paymentsPosted.rules(facts)) await refuseRows(db, paymentsPosted, rule)
  await forgetStoredPayments(db, facts)
  await refuseRows(db, bills, paymentsDoNotAddUp(facts))

  await refuseRows(db, billLines, lineOfRefusedBill)
  await refuseRows(db, paymentsPosted, paymentOfRefusedBill)
  await refuseRows(db, paymentsPosted, paymentWithoutBill)
}

const lineRefused: Rule = {
  code: 'bill-line-refused',
  when: sql`staged.external_id in (select belongs_to from staged_refusal where kind = 'bill_lines')`,
  message: sql`'a line of this bill was refused'`,
}

/** Insurance is in `totalWithInsurance` and nowhere else. */
const linesDoNotAddUp: Rule = {
  code: 'bill-lines-do-not-add-up',
  when: sql`staged.external_id in (
    select b.external_id from staged_bill b left join (
      select bill, sum(total) as with_insurance,
        sum(total) filter (where way <> 'insurance') as total,
        sum(charged + excess + recalculation + penalty - benefit) filter (where way <> 'insurance') as charged
      from staged_bill_line group by bill
    ) lines on lines.bill = b.external_id
    where b.total_with_insurance <> coalesce(lines.with_insurance, 0)
      or b.total <> coalesce(lines.total, 0)
      or b.total <> b.opening - b.paid + coalesce(lines.charged, 0)
  )`,
  message: sql`'the lines do not add up to total ' || staged.total || ' and ' || staged.total_with_insurance`,
}

const paymentsDoNotAddUp = ({ source, period }: Facts): Rule => ({
  code: 'payments-do-not-add-up',
  when: sql`staged.external_id in (
    select b.external_id from staged_bill b left join (
      select account, sum(amount) as amount from (
        select account, amount from staged_payment_posted
        union all
        select account.external_id, known.amount
        from payment_posted known join account on account.id = known.account_id
        where account.source = ${source} and known.period = ${period ?? ''}
          and account.external_id in (select account from staged_bill)
      ) listed group by account
    ) payments on payments.account = b.account
    where b.paid <> coalesce(payments.amount, 0)
  )`,
  message: sql`'paid ' || staged.paid || ' is not the sum of payments_posted'`,
})

const lineOfRefusedBill: Rule = {
  code: 'bill-refused',
  when: sql`not exists (select from staged_bill s where s.external_id = staged.bill)`,
  message: sql`'bill “' || staged.bill || '” was refused'`,
}

const paymentOfRefusedBill: Rule = {
  code: 'bill-refused',
  when: sql`not exists (select from staged_bill s where s.account = staged.account)
    and staged.account in (select belongs_to from staged_refusal where kind = 'bills')`,
  message: sql`'the bill of account “' || staged.account || '” was refused'`,
}

const paymentWithoutBill: Rule = {
  code: 'unknown-reference',
  when: sql`not exists (select from staged_bill s where s.account = staged.account)`,
  message: sql`'no new bill of account “' || staged.account || '” lists it'`,
}
