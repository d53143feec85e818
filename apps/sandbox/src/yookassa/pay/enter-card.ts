import type { SandboxDeps } from '../../sandbox-deps.ts'
import { inTransaction } from '../../state.ts'
import { movePayment } from '../move-payment.ts'
import { offeredMethods } from '../payment-limits.ts'
import { findPayment } from '../payments.sql.ts'
import { finishCard } from './finish-card.ts'
import { judgeCardForm, type CardForm, type CardProblems } from './read-card-form.ts'

/**
 * The payer has typed a card. A card with 3-D Secure leads to the bank's page, any other ends the payment at once.
 * A form that comes too late, or twice, changes nothing.
 *
 * @returns what is wrong with the form, or nothing
 */
export const enterCard = (deps: SandboxDeps, id: string, form: CardForm): CardProblems | undefined => {
  const verdict = judgeCardForm(form, deps.clock.today())
  if (verdict.kind === 'wrong') return verdict.problems

  const { card, facts } = verdict
  inTransaction(deps.state, () => {
    const payment = findPayment(deps.state, id)
    if (!payment || !offeredMethods(payment).includes('bank_card')) return
    const withCard = {
      ...payment,
      method: 'bank_card' as const,
      card: facts,
      decline: card.decline,
      threeDSecure: card.threeDSecure,
    }
    if (card.threeDSecure) movePayment(deps, withCard, 'code-asked')
    else finishCard(deps, withCard, card.decline)
  })
  return undefined
}
