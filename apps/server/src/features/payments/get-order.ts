import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type OpenAttempt, openAttemptsOfOrder } from './attempts.sql.ts'
import type { BriefLook } from './brief-look.ts'
import { findOwnOrder } from './order-view.sql.ts'
import { showOrder } from './show-order.ts'

type Asked = { residentId: string; orderId: string; now: Date }

/**
 * An order as it is now: attempts under way are read again from the acquirer. Who comes back from the acquirer's page
 * sees the outcome, whether its notification has come or not. When the acquirer does not answer, the order is shown as
 * it is known; the poller goes on.
 *
 * @throws {Refusal} `not-found`
 */
export const getOrder = async (db: Db, look: BriefLook, asked: Asked) => {
  const order = await findOwnOrder(db, asked)
  if (!order) throw new Refusal('not-found')

  const open = await openAttemptsOfOrder(db, order.id)
  await Promise.all(open.filter(isNobodys(asked.now)).map(look))
  return showOrder(db, asked)
}

/** An attempt that was just written down belongs to the request that calls the acquirer at this moment. */
const isNobodys =
  (now: Date) =>
  ({ state, nextLookAt }: OpenAttempt): boolean =>
    state !== 'created' || nextLookAt === null || nextLookAt <= now
