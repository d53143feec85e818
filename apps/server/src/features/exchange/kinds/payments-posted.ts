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
  ],
}

const UUID = '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'
