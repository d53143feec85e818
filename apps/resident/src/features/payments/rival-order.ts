import { ApiRefusal } from '@mosobleirc/contract'

/** The resident's own order that stands in the way of a payment; that of another resident is nobody else's to open. */
export const rivalOrderOf = (error: Error | null): string | undefined => {
  const orderId = error instanceof ApiRefusal && error.code === 'payment-pending' && error.facts['orderId']
  return typeof orderId === 'string' ? orderId : undefined
}
