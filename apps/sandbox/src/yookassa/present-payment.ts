import type { SandboxSettings } from '../settings.ts'
import { incomeOf, printAmount } from './amount.ts'
import { statusOf } from './payment-course.ts'
import type { Payment } from './payment.ts'

type Shop = Pick<SandboxSettings, 'sandboxUrl' | 'yookassaShopId'>

/** Where the payer pays. */
export const payPath = ({ id }: Pick<Payment, 'id'>): string => `/yookassa/pay/${id}`

/** The payment object of the API and of the notifications. */
export const presentPayment = (payment: Payment, shop: Shop): Readonly<Record<string, unknown>> => {
  const status = statusOf(payment.state)
  const paid = status === 'waiting_for_capture' || status === 'succeeded'
  return withoutAbsent({
    id: payment.id,
    status,
    amount: printAmount(payment.kopecks),
    income_amount:
      status === 'succeeded' && payment.method
        ? printAmount(incomeOf(payment.kopecks, payment.method))
        : undefined,
    description: payment.description,
    recipient: { account_id: shop.yookassaShopId, gateway_id: '1' },
    payment_method: presentMethod(payment),
    captured_at: payment.capturedAt?.toISOString(),
    created_at: payment.createdAt.toISOString(),
    expires_at: status === 'waiting_for_capture' ? payment.deadline.toISOString() : undefined,
    confirmation:
      status === 'pending'
        ? {
            type: 'redirect',
            return_url: payment.returnUrl,
            confirmation_url: `${shop.sandboxUrl}${payPath(payment)}`,
          }
        : undefined,
    test: true,
    refunded_amount: status === 'succeeded' ? printAmount(payment.refundedKopecks) : undefined,
    paid,
    refundable: status === 'succeeded' && payment.refundedKopecks < payment.kopecks,
    metadata: payment.metadata,
    cancellation_details: payment.cancellation,
    authorization_details: presentAuthorization(payment),
    merchant_customer_id: payment.merchantCustomerId,
  })
}

/** A made-up bank: the sandbox must not seem to speak for a real one. */
const payerBank = { bank_id: '100000000999', bic: '044525999', name: 'Банк Песочница' }

const presentMethod = ({ id, askedMethod, method = askedMethod, card, sbpOperationId }: Payment) => {
  if (!method) return undefined
  const common = { type: method, id, saved: false }
  if (card) {
    return {
      ...common,
      title: `Bank card *${card.last4}`,
      card: {
        first6: card.first6,
        last4: card.last4,
        expiry_month: card.expiryMonth,
        expiry_year: card.expiryYear,
        card_type: card.type,
        issuer_country: 'RU',
        issuer_name: 'Sandbox Bank',
      },
    }
  }
  if (sbpOperationId !== undefined) {
    return { ...common, sbp_operation_id: sbpOperationId, payer_bank_details: payerBank }
  }
  return common
}

const presentAuthorization = ({ card, rrn, authCode, threeDSecure }: Payment) =>
  card && rrn !== undefined
    ? withoutAbsent({ rrn, auth_code: authCode, three_d_secure: { applied: threeDSecure } })
    : undefined

const withoutAbsent = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
