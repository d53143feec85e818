import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { makeBriefLook } from './brief-look.ts'
import { createOrder } from './create-order.ts'
import { getCheck } from './get-check.ts'
import { getOrder } from './get-order.ts'
import { getPaymentOffer } from './get-payment-offer.ts'
import { listPayments } from './list-payments.ts'
import { showOrder } from './show-order.ts'
import { startPayment } from './start-payment.ts'

export const registerPayments = (handle: Handle, deps: Deps) => {
  const { db, inSnapshot, clock } = deps
  const look = makeBriefLook(deps)

  handle(contract.getPaymentOffer, ({ resident }) =>
    inSnapshot((snapshot) => getPaymentOffer(snapshot, { residentId: resident.id, today: clock.today() })),
  )

  handle(contract.createOrder, async ({ body, resident, exactlyOnce }) => {
    const wish = { ...body, residentId: resident.id, now: clock.now(), today: clock.today() }
    const orderId = await exactlyOnce((transaction) => createOrder(transaction, wish))
    return showOrder(db, { residentId: resident.id, orderId })
  })

  handle(contract.startPayment, async ({ params, body, resident, exactlyOnce }) => {
    const wish = { ...params, ...body, residentId: resident.id }
    return { confirmationUrl: await startPayment(deps, wish, { look, exactlyOnce }) }
  })

  handle(contract.getOrder, ({ params, resident }) =>
    getOrder(db, look, { ...params, residentId: resident.id, now: clock.now() }),
  )

  handle(contract.getCheck, ({ params, resident }) => getCheck(db, { ...params, residentId: resident.id }))

  handle(contract.listPayments, ({ resident }) =>
    inSnapshot((snapshot) => listPayments(snapshot, { residentId: resident.id })),
  )
}
