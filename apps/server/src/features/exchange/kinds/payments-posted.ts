import { sql } from 'kysely'
import { date, externalId, kopecksPositive, oneOf, text } from '../rows/values.ts'
import { optional } from '../rows/value-kind.ts'
import { reference, type RowKind } from './row-kind.ts'

export const paymentsPosted: RowKind = {
  name: 'payments_posted',
  table: 'staged_payment_posted',
  hasId: true,
  belongsTo: 'account',
  shape: {
    fields: {
      externalId,
      account: externalId,
      payee: externalId,
      amount: kopecksPositive,
      paidOn: date,
      channel: oneOf(['account', 'bank', 'post', 'terminal', 'office', 'autopay']),
      attemptId: optional(text({ min: 1, max: 100 })),
    },
  },
  rules: (facts) => [
    reference(facts, { field: 'account', to: 'account' }),
    reference(facts, { field: 'payee', to: 'payee' }),
    {
      code: 'unknown-reference',
      when: sql`staged.attempt_id is not null and not exists (
        select from payment_attempt a join payment p on p.id = a.payment_id join account on account.id = p.account_id
        where account.source = ${facts.source} and account.external_id = staged.account
          and a.id = case when staged.attempt_id ~* ${UUID} then staged.attempt_id::uuid end
      )`,
      message: sql`'no payment “' || staged.attempt_id || '” of account “' || staged.account || '” was sent'`,
    },
    {
      code: 'fact-changed',
      when: sql`exists (
        select from payment_posted known
        join account on account.id = known.account_id join payee on payee.id = known.payee_id
        where known.source = ${facts.source} and known.external_id = staged.external_id
          and (account.external_id, payee.external_id, known.amount, known.paid_on, known.period) is distinct from
            (staged.account, staged.payee, staged.amount, staged.paid_on, ${facts.period ?? ''})
      )`,
      message: sql`'payment “' || staged.external_id || '” was sent before and said something else'`,
    },
    {
      // The ledger takes a payment as listed whole from the first row that names it.
      code: 'amount-differs',
      when: sql`staged.attempt_id::uuid in (
        select fresh.attempt_id from (
          select s.attempt_id::uuid as attempt_id, sum(s.amount) as amount from staged_payment_posted s
          where s.attempt_id is not null and not exists (
            select from payment_posted known where known.source = ${facts.source} and known.external_id = s.external_id
          )
          group by s.attempt_id::uuid
        ) fresh
        where fresh.amount <> (
          select coalesce(sum(part.amount), 0) from payment_attempt a join payment_part part using (payment_id)
          where a.id = fresh.attempt_id and part.book = 'receivable'
        ) - (
          select coalesce(sum(listed.amount), 0) from payment_posted listed where listed.attempt_id = fresh.attempt_id
        )
      )`,
      message: sql`'what is listed of payment “' || staged.attempt_id || '” is not its amount without insurance'`,
    },
  ],
}

const UUID = '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'
