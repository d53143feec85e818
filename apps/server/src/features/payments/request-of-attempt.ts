import type { PaymentRequest } from '../../partners/acquirer.ts'
import type { Db } from '../../platform/database.ts'
import { findTransfer } from './payments.sql.ts'

type Asked = { attemptId: string; paymentId: string; method: 'sbp' | 'card'; publicUrl: string }

/**
 * What the acquirer is told in an attempt. It is built anew for each repeat from what never changes; where the
 * core has changed the recipient's details meanwhile, the hash of the body shows it.
 */
export const requestOfAttempt = async (
  db: Db,
  { attemptId, paymentId, method, publicUrl }: Asked,
): Promise<PaymentRequest> => {
  const { orderId, ...transfer } = await findTransfer(db, paymentId)
  return { ...transfer, attemptId, method, returnUrl: `${publicUrl}/payments/orders/${orderId}` }
}
