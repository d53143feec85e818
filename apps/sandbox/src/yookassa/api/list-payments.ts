import type { SandboxDeps } from '../../sandbox-deps.ts'
import { paymentStates, paymentStatuses, statusOf, type PaymentStatus } from '../payment-course.ts'
import { toPayment } from '../payments.sql.ts'
import { presentPayment } from '../present-payment.ts'
import { readInstants, readLimit, readOneOf, readQueryText, type Condition } from './read-list-query.ts'
import { presentList, selectPage } from './select-page.ts'

/** `GET /payments`: filters by status, method, and the instants of creation and capture. */
export const listPayments = ({ settings, state }: SandboxDeps, query: Readonly<Record<string, unknown>>) => {
  const status = readOneOf(query, 'status', paymentStatuses)
  const method = readOneOf(query, 'payment_method', ['bank_card', 'sbp'])
  const { rows, nextCursor } = selectPage(state, {
    table: 'payment',
    conditions: [
      ...readInstants(query, 'created_at'),
      ...readInstants(query, 'captured_at'),
      ...(status ? [hasStatus(status)] : []),
      ...(method ? [{ sql: 'method = ?', value: method }] : []),
    ],
    cursor: readQueryText(query, 'cursor'),
    limit: readLimit(query),
  })
  return presentList(
    rows.map((row) => presentPayment(toPayment(row), settings)),
    nextCursor,
  )
}

const hasStatus = (status: PaymentStatus): Condition => ({
  sql: "instr(?, ' ' || state || ' ') > 0",
  value: ` ${paymentStates.filter((state) => statusOf(state) === status).join(' ')} `,
})
