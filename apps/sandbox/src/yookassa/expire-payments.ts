import type { SandboxDeps } from '../sandbox-deps.ts'
import { inTransaction } from '../state.ts'
import { movePayment } from './move-payment.ts'
import { listOverdue } from './payments.sql.ts'

/** Gives up every payment that was not paid within the hour, or not captured within the week. */
export const expirePayments = (deps: SandboxDeps): void => {
  const overdue = listOverdue(deps.state, deps.clock.now())
  if (overdue.length === 0) return
  inTransaction(deps.state, () => {
    for (const payment of overdue) {
      const reason = payment.state === 'held' ? 'expired_on_capture' : 'expired_on_confirmation'
      movePayment(deps, payment, 'expired', { cancellation: { party: 'yoo_money', reason } })
    }
  })
}
