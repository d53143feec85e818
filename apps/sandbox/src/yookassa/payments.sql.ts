import { integer, optionalText, text } from '../sql-row.ts'
import type { State } from '../state.ts'
import { readCancellation } from './cancellation.ts'
import { paymentStates } from './payment-course.ts'
import type { CardFacts, MethodType, Payment } from './payment.ts'
import { readTextMap } from './read-text-map.ts'

export const createPaymentTable = (state: State): void =>
  state.exec(
    `CREATE TABLE IF NOT EXISTS payment (
       id TEXT PRIMARY KEY, state TEXT NOT NULL, kopecks INTEGER NOT NULL, refunded_kopecks INTEGER NOT NULL,
       description TEXT, metadata TEXT NOT NULL, merchant_customer_id TEXT, capture INTEGER NOT NULL,
       return_url TEXT NOT NULL, asked_method TEXT, method TEXT,
       card_first6 TEXT, card_last4 TEXT, card_expiry_month TEXT, card_expiry_year TEXT, card_type TEXT,
       decline_party TEXT, decline_reason TEXT, three_d_secure INTEGER NOT NULL,
       rrn TEXT, auth_code TEXT, sbp_operation_id TEXT,
       recipient_name TEXT NOT NULL, account_number TEXT, period TEXT NOT NULL,
       created_at TEXT NOT NULL, deadline TEXT NOT NULL, captured_at TEXT,
       cancel_party TEXT, cancel_reason TEXT
     );
     CREATE INDEX IF NOT EXISTS payment_by_age ON payment (created_at, id);
     CREATE INDEX IF NOT EXISTS payment_by_deadline ON payment (deadline) WHERE state NOT IN ('succeeded', 'canceled')`,
  )

const columns = (payment: Payment) => ({
  id: payment.id,
  state: payment.state,
  kopecks: payment.kopecks,
  refunded_kopecks: payment.refundedKopecks,
  description: payment.description ?? null,
  metadata: JSON.stringify(payment.metadata),
  merchant_customer_id: payment.merchantCustomerId ?? null,
  capture: payment.capture ? 1 : 0,
  return_url: payment.returnUrl,
  asked_method: payment.askedMethod ?? null,
  method: payment.method ?? null,
  card_first6: payment.card?.first6 ?? null,
  card_last4: payment.card?.last4 ?? null,
  card_expiry_month: payment.card?.expiryMonth ?? null,
  card_expiry_year: payment.card?.expiryYear ?? null,
  card_type: payment.card?.type ?? null,
  decline_party: payment.decline?.party ?? null,
  decline_reason: payment.decline?.reason ?? null,
  three_d_secure: payment.threeDSecure ? 1 : 0,
  rrn: payment.rrn ?? null,
  auth_code: payment.authCode ?? null,
  sbp_operation_id: payment.sbpOperationId ?? null,
  recipient_name: payment.recipientName,
  account_number: payment.accountNumber ?? null,
  period: payment.period,
  created_at: payment.createdAt.toISOString(),
  deadline: payment.deadline.toISOString(),
  captured_at: payment.capturedAt?.toISOString() ?? null,
  cancel_party: payment.cancellation?.party ?? null,
  cancel_reason: payment.cancellation?.reason ?? null,
})

/** Writes the payment as it is now, a new one or one that has moved on. */
export const savePayment = (state: State, payment: Payment): void => {
  const values = columns(payment)
  const names = Object.keys(values)
  state
    .prepare(
      `INSERT OR REPLACE INTO payment (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    )
    .run(values)
}

export const findPayment = (state: State, id: string): Payment | undefined => {
  const row = state.prepare('SELECT * FROM payment WHERE id = ?').get(id)
  return row && toPayment(row)
}

/** Unfinished payments whose time is up. */
export const listOverdue = (state: State, now: Date): readonly Payment[] =>
  state
    .prepare(
      `SELECT * FROM payment WHERE state NOT IN ('succeeded', 'canceled') AND deadline <= ? ORDER BY deadline`,
    )
    .all(now.toISOString())
    .map(toPayment)

/** The newest hundred, for the page. */
export const listNewest = (state: State): readonly Payment[] =>
  state.prepare('SELECT * FROM payment ORDER BY created_at DESC, id DESC LIMIT 100').all().map(toPayment)

type Row = Readonly<Record<string, unknown>>

/** Makes a payment of a row of `payment`. */
export const toPayment = (row: Row): Payment => ({
  id: text(row, 'id'),
  state: paymentStates.find((state) => state === row['state']) ?? 'canceled',
  kopecks: BigInt(integer(row, 'kopecks')),
  refundedKopecks: BigInt(integer(row, 'refunded_kopecks')),
  description: optionalText(row, 'description'),
  metadata: readTextMap(text(row, 'metadata')),
  merchantCustomerId: optionalText(row, 'merchant_customer_id'),
  capture: integer(row, 'capture') === 1,
  returnUrl: text(row, 'return_url'),
  askedMethod: toMethod(optionalText(row, 'asked_method')),
  method: toMethod(optionalText(row, 'method')),
  card: toCard(row),
  decline: toCancellation(row, 'decline'),
  threeDSecure: integer(row, 'three_d_secure') === 1,
  rrn: optionalText(row, 'rrn'),
  authCode: optionalText(row, 'auth_code'),
  sbpOperationId: optionalText(row, 'sbp_operation_id'),
  recipientName: text(row, 'recipient_name'),
  accountNumber: optionalText(row, 'account_number'),
  period: text(row, 'period'),
  createdAt: new Date(text(row, 'created_at')),
  deadline: new Date(text(row, 'deadline')),
  capturedAt: toInstant(optionalText(row, 'captured_at')),
  cancellation: toCancellation(row, 'cancel'),
})

const toMethod = (name: string | undefined): MethodType | undefined =>
  name === 'bank_card' || name === 'sbp' ? name : undefined

const toInstant = (iso: string | undefined) => (iso === undefined ? undefined : new Date(iso))

const toCancellation = (row: Row, name: 'decline' | 'cancel') =>
  readCancellation(optionalText(row, `${name}_party`) ?? '', optionalText(row, `${name}_reason`) ?? '')

const toCard = (row: Row): CardFacts | undefined =>
  row['card_first6'] === null
    ? undefined
    : {
        first6: text(row, 'card_first6'),
        last4: text(row, 'card_last4'),
        expiryMonth: text(row, 'card_expiry_month'),
        expiryYear: text(row, 'card_expiry_year'),
        type: text(row, 'card_type'),
      }
