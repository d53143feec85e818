import { randomInt } from 'node:crypto'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import type { Cancellation } from '../cancellation.ts'
import { movePayment } from '../move-payment.ts'
import { holdLifetime } from '../payment-limits.ts'
import type { Payment } from '../payment.ts'

/**
 * The bank has spoken: the card is declined, charged, or its money is held for the shop to capture.
 * Needs a transaction.
 */
export const finishCard = (deps: SandboxDeps, payment: Payment, decline: Cancellation | undefined): void => {
  if (decline) {
    movePayment(deps, payment, 'declined', { cancellation: decline })
    return
  }
  const now = deps.clock.now()
  const authorization = { rrn: digits(12), authCode: digits(6) }
  if (payment.capture) {
    movePayment(deps, payment, 'charged', { ...authorization, capturedAt: now })
  } else {
    movePayment(deps, payment, 'held', { ...authorization, deadline: new Date(now.getTime() + holdLifetime) })
  }
}

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')
