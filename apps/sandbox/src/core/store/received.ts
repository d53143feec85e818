import type { DatabaseSync } from 'node:sqlite'
import { moscowDate } from '../../clock.ts'
import type { Period } from '../numbers/calendar.ts'
import { parseDecimal } from '../numbers/decimal.ts'
import type { ReceivedPayment, ReceivedReading } from '../months/month.ts'
import { optionalText, text, integer } from '../../sql-row.ts'

type Row = Readonly<Record<string, unknown>>

/** A payment captured by the product, as it came. Kopecks; instants as ISO texts. */
export type TakenPayment = {
  readonly id: string
  readonly account: string
  readonly payee: string
  readonly period: Period
  readonly amount: number
  readonly insurance: number
  readonly method: string
  readonly capturedAt: string
  readonly receivedAt: string
  /** The month whose bill lists it. */
  readonly listedIn?: Period | undefined
}

/** A reading typed in the product, as it came. */
export type TakenReading = {
  readonly id: string
  readonly meter: string
  readonly account: string
  readonly values: readonly string[]
  readonly takenAt: string
  readonly channel: string
  readonly corrects?: string | undefined
  readonly receivedAt: string
  /** The month whose bill counts by it. */
  readonly usedIn?: Period | undefined
}

/** Keeps a payment; the same id again changes nothing. */
export const keepPayment = (db: DatabaseSync, payment: TakenPayment): void => {
  const { id, account, payee, period, amount, insurance, method, capturedAt, receivedAt } = payment
  db.prepare(
    'INSERT INTO core_payment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO NOTHING',
  ).run(id, account, payee, period, amount, insurance, method, capturedAt, receivedAt)
}

/** Keeps a reading; the same id again changes nothing, a corrected one that no bill has used yet is put aside. */
export const keepReading = (db: DatabaseSync, reading: TakenReading): void => {
  const { id, meter, account, values, takenAt, channel, corrects = null, receivedAt } = reading
  db.prepare(
    'INSERT INTO core_given_reading VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO NOTHING',
  ).run(id, meter, account, JSON.stringify(values), takenAt, channel, corrects, receivedAt)
  if (corrects !== null) {
    db.prepare("UPDATE core_given_reading SET used_in = 'corrected' WHERE id = ? AND used_in IS NULL").run(
      corrects,
    )
  }
}

export const isPaymentKept = (db: DatabaseSync, id: string): boolean =>
  db.prepare('SELECT 1 FROM core_payment WHERE id = ?').get(id) !== undefined

export const isReadingKept = (db: DatabaseSync, id: string): boolean =>
  db.prepare('SELECT 1 FROM core_given_reading WHERE id = ?').get(id) !== undefined

/** What came since the last bills, by account. Readings are in the order in which they were taken. */
export const takeUnused = (db: DatabaseSync) => {
  const payments = new Map<string, ReceivedPayment[]>()
  for (const row of db
    .prepare('SELECT * FROM core_payment WHERE listed_in IS NULL ORDER BY captured_at, id')
    .all()) {
    add(payments, text(row, 'account'), {
      id: text(row, 'id'),
      payee: text(row, 'payee'),
      amount: integer(row, 'amount'),
      insurance: integer(row, 'insurance'),
      paidOn: moscowDate(new Date(text(row, 'captured_at'))),
    })
  }
  const readings = new Map<string, ReceivedReading[]>()
  for (const row of db
    .prepare('SELECT * FROM core_given_reading WHERE used_in IS NULL ORDER BY taken_at, received_at, id')
    .all()) {
    const values: string[] = JSON.parse(text(row, 'dials'))
    add(readings, text(row, 'account'), {
      id: text(row, 'id'),
      meter: text(row, 'meter'),
      values: values.map(parseDecimal),
    })
  }
  return { payments, readings }
}

/** All that came until now is in the bills of a month. */
export const markUsed = (db: DatabaseSync, period: Period): void => {
  db.prepare('UPDATE core_payment SET listed_in = ? WHERE listed_in IS NULL').run(period)
  db.prepare('UPDATE core_given_reading SET used_in = ? WHERE used_in IS NULL').run(period)
}

/** The newest payments, newest first. */
export const newestPayments = (db: DatabaseSync, limit: number): TakenPayment[] =>
  db.prepare('SELECT * FROM core_payment ORDER BY captured_at DESC, id LIMIT ?').all(limit).map(paymentOf)

export const newestReadings = (db: DatabaseSync, limit: number): TakenReading[] =>
  db.prepare('SELECT * FROM core_given_reading ORDER BY taken_at DESC, id LIMIT ?').all(limit).map(readingOf)

const add = <Thing>(things: Map<string, Thing[]>, key: string, thing: Thing): void => {
  const known = things.get(key)
  if (known) known.push(thing)
  else things.set(key, [thing])
}

const paymentOf = (row: Row): TakenPayment => ({
  id: text(row, 'id'),
  account: text(row, 'account'),
  payee: text(row, 'payee'),
  period: text(row, 'period'),
  amount: integer(row, 'amount'),
  insurance: integer(row, 'insurance'),
  method: text(row, 'method'),
  capturedAt: text(row, 'captured_at'),
  receivedAt: text(row, 'received_at'),
  listedIn: optionalText(row, 'listed_in'),
})

const readingOf = (row: Row): TakenReading => ({
  id: text(row, 'id'),
  meter: text(row, 'meter'),
  account: text(row, 'account'),
  values: JSON.parse(text(row, 'dials')),
  takenAt: text(row, 'taken_at'),
  channel: text(row, 'channel'),
  corrects: optionalText(row, 'corrects'),
  receivedAt: text(row, 'received_at'),
  usedIn: optionalText(row, 'used_in'),
})
