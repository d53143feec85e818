import type { DatabaseSync } from 'node:sqlite'
import { parseDecimal } from '../numbers/decimal.ts'
import { capacityOf } from '../months/take-readings.ts'
import { centre, separateFund } from '../region/payees.ts'
import { findAccount, findAccountOfMeter } from '../store/accounts.ts'
import {
  isPaymentKept,
  isReadingKept,
  keepPayment,
  keepReading,
  type TakenPayment,
  type TakenReading,
} from '../store/received.ts'

/** What the core says of a row: taken, or why not. */
export type Verdict =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string }

const accepted: Verdict = { outcome: 'accepted' }
const refuse = (code: string, message: string): Verdict => ({ outcome: 'refused', code, message })

const decimal = /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

type Fields = Partial<Record<string, unknown>>

const text = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 100
const kopecks = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const moment = (value: unknown): value is string => typeof value === 'string' && instant.test(value)

/** Takes a payment of the product, once; a second coming of the same id changes nothing. */
export const judgePayment = (db: DatabaseSync, row: Fields, receivedAt: string): Verdict => {
  const { id, account, payee, period, amount, insurance, method, capturedAt } = row
  if (!text(id) || !text(account) || !text(payee) || !text(period) || !text(method) || !moment(capturedAt)) {
    return refuse('bad-value', 'a field is missing or not as the schema says')
  }
  if (!kopecks(amount) || amount === 0 || !kopecks(insurance) || insurance > amount) {
    return refuse('bad-value', 'amount and insurance')
  }
  if (isPaymentKept(db, id)) return accepted
  if (!findAccount(db, account)) return refuse('unknown-account', `no account ${account}`)
  if (payee !== centre && payee !== separateFund)
    return refuse('unknown-payee', `${payee} collects nothing here`)
  const payment: TakenPayment = {
    id,
    account,
    payee,
    period,
    amount,
    insurance,
    method,
    capturedAt,
    receivedAt,
  }
  keepPayment(db, payment)
  return accepted
}

/** Takes a reading of the product, once. Compared with the last reading that the core itself knows. */
export const judgeReading = (db: DatabaseSync, row: Fields, receivedAt: string): Verdict => {
  const { id, meter: meterId, values, takenAt, channel, corrects } = row
  if (!text(id) || !text(meterId) || !text(channel) || !moment(takenAt) || !isDials(values)) {
    return refuse('bad-value', 'a field is missing or not as the schema says')
  }
  if (isReadingKept(db, id)) return accepted
  const account = findAccountOfMeter(db, meterId)
  const meter = account?.household.meters.find((candidate) => candidate.id === meterId)
  if (!account || !meter) return refuse('unknown-meter', `no meter ${meterId}`)
  if (meter.automatic) return refuse('automatic-meter', 'it sends its readings itself')
  if (meter.archivedOn !== undefined) return refuse('meter-archived', `taken off on ${meter.archivedOn}`)
  if (values.length !== meter.zones) return refuse('wrong-zones', `${meter.zones} wanted`)
  if (values.some((value) => parseDecimal(value) >= capacityOf(meter)))
    return refuse('bad-value', 'more than the dial holds')

  const read = account.state.meters[meter.id]?.read ?? []
  if (values.some((value, zone) => parseDecimal(value) < (read[zone] ?? 0) % capacityOf(meter))) {
    return refuse('below-previous', 'less than the reading before')
  }
  const reading: TakenReading = {
    id,
    meter: meterId,
    account: account.household.account,
    values,
    takenAt,
    channel,
    corrects: text(corrects) ? corrects : undefined,
    receivedAt,
  }
  keepReading(db, reading)
  return accepted
}

const isDials = (values: unknown): values is string[] =>
  Array.isArray(values) &&
  values.length > 0 &&
  values.every((value) => typeof value === 'string' && decimal.test(value))
