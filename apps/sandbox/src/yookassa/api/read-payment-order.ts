import { invalid } from './api-refusal.ts'
import { isAbsent, readAmount, readObject, readOptionalText, readText, readWhole } from './read-fields.ts'

/** What the sandbox keeps of a transfer order for utilities. */
export type PaymentOrder = {
  readonly recipientName: string
  readonly accountNumber: string | undefined
  /** `YYYY-MM` */
  readonly period: string
}

const hasLetterOrDigit = /[0-9A-Za-zА-Яа-яЁё]/

/**
 * Checks `payment_order`, which a shop of utilities must send with every payment: YooKassa passes it on to
 * ГИС ЖКХ, so every field has the limits of that system.
 *
 * Source: YooKassa, «Оплата ЖКУ» (scenario-extensions/utility-payments), and the OpenAPI description.
 *
 * @param total kopecks of the payment; the order's sum must be the same
 * @throws {ApiRefusal} naming the first wrong parameter
 */
export const readPaymentOrder = (value: unknown, total: bigint): PaymentOrder => {
  const order = readObject(value, 'payment_order')
  readText(order['type'], 'payment_order.type', { pattern: /^utilities$/ })
  if (readAmount(order['amount'], 'payment_order.amount') !== total) {
    throw invalid('payment_order.amount', 'Amount of the payment order must be equal to the payment amount')
  }
  readText(order['payment_purpose'], 'payment_order.payment_purpose', { most: 210 })
  readOptionalText(order['kbk'], 'payment_order.kbk', { pattern: /^(\d{20}|0)$/ })
  readOptionalText(order['oktmo'], 'payment_order.oktmo', { pattern: /^(\d{8}|0)$/ })

  const recipientName = readRecipient(order['recipient'])
  const period = readPeriod(order['payment_period'])
  return { recipientName, period, accountNumber: readWhatIsPaid(order) }
}

const readRecipient = (value: unknown): string => {
  const at = 'payment_order.recipient'
  const recipient = readObject(value, at)
  const name = readText(recipient['name'], `${at}.name`)
  readText(recipient['inn'], `${at}.inn`, { pattern: /^[0-9]{10}$/ })
  readText(recipient['kpp'], `${at}.kpp`, { pattern: /^[0-9]{9}$/ })

  const bank = readObject(recipient['bank'], `${at}.bank`)
  readText(bank['name'], `${at}.bank.name`, { most: 45 })
  readText(bank['bic'], `${at}.bank.bic`, { pattern: /^[0-9]{9}$/ })
  readText(bank['account'], `${at}.bank.account`, { pattern: /^[0-9]{20}$/ })
  readText(bank['correspondent_account'], `${at}.bank.correspondent_account`, { pattern: /^[0-9]{20}$/ })
  return name
}

const readPeriod = (value: unknown): string => {
  const at = 'payment_order.payment_period'
  const period = readObject(value, at)
  const month = readWhole(period['month'], `${at}.month`, [1, 12])
  const year = readWhole(period['year'], `${at}.year`, [1920, 2050])
  return `${year}-${String(month).padStart(2, '0')}`
}

const numbers = [
  { field: 'payment_document_id', least: 18, most: 18 },
  { field: 'payment_document_number', least: 1, most: 30 },
  { field: 'account_number', least: 1, most: 30 },
  { field: 'unified_account_number', least: 10, most: 10 },
  { field: 'service_id', least: 13, most: 13 },
]

const readWhatIsPaid = (order: Readonly<Record<string, unknown>>): string | undefined => {
  if (numbers.every(({ field }) => isAbsent(order[field]))) {
    throw invalid(
      'payment_order',
      `At least one of ${numbers.map(({ field }) => field).join(', ')} is required`,
    )
  }
  for (const { field, least, most } of numbers) {
    readOptionalText(order[field], `payment_order.${field}`, { least, most, pattern: hasLetterOrDigit })
  }
  return readOptionalText(order['account_number'], 'payment_order.account_number')
}
