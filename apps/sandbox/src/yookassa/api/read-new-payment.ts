import { methodLimits, offeredMethods } from '../payment-limits.ts'
import type { MethodType } from '../payment.ts'
import { ApiRefusal, invalid } from './api-refusal.ts'
import {
  isAbsent,
  readAmount,
  readFlag,
  readMetadata,
  readObject,
  readOptionalText,
  readText,
} from './read-fields.ts'
import { readPaymentOrder, type PaymentOrder } from './read-payment-order.ts'

export type NewPayment = PaymentOrder & {
  readonly kopecks: bigint
  readonly capture: boolean
  readonly description: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly merchantCustomerId: string | undefined
  readonly returnUrl: string
  readonly askedMethod: MethodType | undefined
}

/**
 * Checks the body of `POST /payments` as a shop of utilities must send it.
 * Fiscal receipts and payment slips (`receipt`, `statements`) are taken and not looked into.
 *
 * @throws {ApiRefusal} naming the first wrong parameter
 */
export const readNewPayment = (value: unknown): NewPayment => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiRefusal('invalid_request', 'The body must be a JSON object')
  }
  const body: Readonly<Record<string, unknown>> = { ...value }

  const kopecks = readAmount(body['amount'], 'amount')
  const capture = readFlag(body['capture'], 'capture')
  const description = readOptionalText(body['description'], 'description', { least: 0, most: 128 })
  const metadata = readMetadata(body['metadata'])
  const merchantCustomerId = readOptionalText(body['merchant_customer_id'], 'merchant_customer_id', {
    most: 200,
  })
  refuseSavedMethods(body)

  const askedMethod = readMethod(body['payment_method_data'])
  const returnUrl = readReturnUrl(body['confirmation'])
  refuseSumsOutOfBounds({ kopecks, capture, askedMethod })

  const order = readPaymentOrder(body['payment_order'], kopecks)
  return { ...order, kopecks, capture, description, metadata, merchantCustomerId, returnUrl, askedMethod }
}

const refuseSavedMethods = (body: Readonly<Record<string, unknown>>) => {
  const asked =
    readFlag(body['save_payment_method'], 'save_payment_method') || !isAbsent(body['payment_method_id'])
  if (asked) throw new ApiRefusal('forbidden', "This store can't make recurring payments")
}

const readMethod = (value: unknown): MethodType | undefined => {
  if (isAbsent(value)) return undefined
  const type = readText(readObject(value, 'payment_method_data')['type'], 'payment_method_data.type')
  if (type === 'bank_card' || type === 'sbp') return type
  throw invalid(
    'payment_method_data.type',
    `Payment method ${type.slice(0, 40)} is not available in this shop`,
  )
}

const readReturnUrl = (value: unknown): string => {
  const confirmation = readObject(value, 'confirmation')
  const type = readText(confirmation['type'], 'confirmation.type')
  if (type !== 'redirect') {
    throw invalid('confirmation.type', `Confirmation ${type.slice(0, 40)} is not available in this shop`)
  }
  const returnUrl = readText(confirmation['return_url'], 'confirmation.return_url')
  const protocol = URL.canParse(returnUrl) ? new URL(returnUrl).protocol : undefined
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw invalid('confirmation.return_url', 'return_url must be an absolute http(s) address')
  }
  return returnUrl
}

const refuseSumsOutOfBounds = (asked: Pick<NewPayment, 'kopecks' | 'capture' | 'askedMethod'>) => {
  if (offeredMethods(asked).length > 0) return
  if (asked.askedMethod && !asked.capture && !methodLimits[asked.askedMethod].holds) {
    throw invalid('capture', 'This payment method cannot be captured later, send capture: true')
  }
  throw invalid('amount.value', 'The amount is outside the limits of the payment method')
}
