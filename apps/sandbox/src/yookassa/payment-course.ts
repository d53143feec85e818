/** Where a payment is on its way; finer than the statuses that the API tells. */
export const paymentStates = [
  'choosing',
  'confirming-card',
  'confirming-sbp',
  'held',
  'succeeded',
  'canceled',
] as const
export type PaymentState = (typeof paymentStates)[number]

/** What can happen to a payment. */
export const paymentEvents = [
  'code-asked',
  'bank-opened',
  'choice-reopened',
  'held',
  'charged',
  'declined',
  'expired',
  'captured',
  'canceled-by-shop',
] as const
export type PaymentEvent = (typeof paymentEvents)[number]

/** The status as the API tells it. */
export const paymentStatuses = ['pending', 'waiting_for_capture', 'succeeded', 'canceled'] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

const moves: Readonly<Record<PaymentState, Readonly<Partial<Record<PaymentEvent, PaymentState>>>>> = {
  choosing: {
    'code-asked': 'confirming-card',
    'bank-opened': 'confirming-sbp',
    held: 'held',
    charged: 'succeeded',
    declined: 'canceled',
    expired: 'canceled',
  },
  'confirming-card': { held: 'held', charged: 'succeeded', declined: 'canceled', expired: 'canceled' },
  'confirming-sbp': {
    'choice-reopened': 'choosing',
    charged: 'succeeded',
    declined: 'canceled',
    expired: 'canceled',
  },
  held: { captured: 'succeeded', 'canceled-by-shop': 'canceled', expired: 'canceled' },
  succeeded: {},
  canceled: {},
}

/**
 * Decides where an event leads. Steps may be skipped, the order is never reversed, and the two ends stay ends:
 * that is what makes a form that was sent twice harmless.
 *
 * @returns `undefined` when the event cannot happen in this state
 */
export const nextState = (state: PaymentState, event: PaymentEvent): PaymentState | undefined =>
  moves[state][event]

const statuses: Readonly<Record<PaymentState, PaymentStatus>> = {
  choosing: 'pending',
  'confirming-card': 'pending',
  'confirming-sbp': 'pending',
  held: 'waiting_for_capture',
  succeeded: 'succeeded',
  canceled: 'canceled',
}

export const statusOf = (state: PaymentState): PaymentStatus => statuses[state]
