import { randomBytes } from 'node:crypto'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { inTransaction } from '../../state.ts'
import { movePayment } from '../move-payment.ts'
import { offeredMethods } from '../payment-limits.ts'
import { findPayment } from '../payments.sql.ts'

const answers = ['open', 'pay', 'refuse', 'back'] as const
type Answer = (typeof answers)[number]

/** @returns `undefined` for a button that the page does not have */
export const readAnswer = (text: unknown): Answer | undefined => answers.find((answer) => answer === text)

/** What the payer does with a payment by SBP: opens the bank's app, pays or refuses there, or comes back. */
export const answerInBank = (deps: SandboxDeps, id: string, answer: Answer): void =>
  inTransaction(deps.state, () => {
    const payment = findPayment(deps.state, id)
    if (!payment || !offeredMethods(payment).includes('sbp')) return

    if (answer === 'open') movePayment(deps, payment, 'bank-opened', { method: 'sbp' })
    if (answer === 'back' && payment.askedMethod === undefined) {
      movePayment(deps, payment, 'choice-reopened', { method: undefined })
    }
    // Only what was opened in the bank can be answered there.
    if (payment.state !== 'confirming-sbp') return
    if (answer === 'refuse') {
      movePayment(deps, payment, 'declined', {
        cancellation: { party: 'payment_network', reason: 'general_decline' },
      })
    }
    if (answer === 'pay') {
      const sbpOperationId = randomBytes(16).toString('hex').toUpperCase()
      movePayment(deps, payment, 'charged', { sbpOperationId, capturedAt: deps.clock.now() })
    }
  })
