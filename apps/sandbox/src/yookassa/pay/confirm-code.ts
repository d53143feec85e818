import type { SandboxDeps } from '../../sandbox-deps.ts'
import { inTransaction } from '../../state.ts'
import { findPayment } from '../payments.sql.ts'
import { finishCard } from './finish-card.ts'

type Typed = { readonly code: string; readonly canceled: boolean }

/**
 * The payer answers the bank's 3-D Secure page: any six digits are the right code, «Отменить» fails the check.
 *
 * @returns what is wrong with the code, or nothing
 */
export const confirmCode = (deps: SandboxDeps, id: string, { code, canceled }: Typed): string | undefined => {
  if (!canceled && !/^\d{6}$/.test(code.replace(/\s/g, ''))) return 'Введите шесть цифр из СМС.'

  inTransaction(deps.state, () => {
    const payment = findPayment(deps.state, id)
    if (payment?.state !== 'confirming-card') return
    const refused = { party: 'payment_network', reason: '3d_secure_failed' } as const
    finishCard(deps, payment, canceled ? refused : payment.decline)
  })
  return undefined
}
