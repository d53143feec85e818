import type { BillingPeriod } from '../../shared/index.ts'
import { checkBankDetails, type BankDetailsWarning } from './check-bank-details.ts'
import { decodeRoughly, decodeText, type QrEncoding } from './decode-text.ts'
import { readAccount, type QrAccount } from './read-account.ts'
import { readFields, valuesOf, type QrFields } from './read-fields.ts'
import { readPeriod } from './read-period.ts'
import { readSum, type QrSum } from './read-sum.ts'
import { recogniseOther, type OtherCode } from './recognise-other.ts'

/** A payment code of GOST R 56042-2014, read as far as it makes sense. */
export type PaymentQr = {
  kind: 'payment'
  /** As declared by the code. */
  encoding: QrEncoding
  separator: string
  fields: QrFields
  /** The payer's account with the supplier (`PersAcc`), not the supplier's bank account (`PersonalAcc`). */
  account?: QrAccount
  period?: BillingPeriod
  sum?: QrSum
  warnings: readonly ('text-repaired' | BankDetailsWarning)[]
}

/** Why a code is not a payment code, or not one that can be read. */
export type NotPaymentQr = {
  kind: 'not-payment'
  reason:
    | OtherCode
    | 'too-long'
    | 'broken-header'
    | 'wrong-version'
    | 'unknown-encoding'
    | 'damaged'
    | 'no-fields'
}

/** The largest QR code holds 2 953 bytes; a scanner that gives text makes at most two of each. */
const MOST_BYTES = 6_000

const ENCODINGS: Readonly<Record<string, QrEncoding>> = { 1: 'windows-1251', 2: 'utf-8', 3: 'koi8-r' }

/** Suppliers' own names for the period, where the standard's field is empty. */
const PERIOD_FIELDS = ['PaymPeriod', 'Period', 'KSK_PeriodPok']

/**
 * Reads a payment code from the bytes that a scanner has found; never throws.
 *
 * Bytes, not text: the seventh byte says how the letters are encoded, and scanners that give text have already
 * guessed. What the code may be used for is a second question (`registrationData`).
 *
 * Source: docs/rules/payment-qr.md, rules Q1 to Q11.
 */
export const readPaymentQr = (scanned: Uint8Array): PaymentQr | NotPaymentQr => {
  if (scanned.length > MOST_BYTES) return refuse('too-long')
  const bytes = scanned.subarray(startOf(scanned))

  const header = String.fromCodePoint(...bytes.subarray(0, 7))
  if (!/^ST\d/u.test(header)) return refuse(recogniseOther(decodeRoughly(bytes)))
  if (!/^ST\d{5}$/u.test(header)) return refuse('broken-header')
  if (!header.startsWith('ST0001')) return refuse('wrong-version')
  const encoding = ENCODINGS[header.slice(6)]
  if (encoding === undefined) return refuse('unknown-encoding')

  const decoded = decodeText(bytes.subarray(7), encoding)
  if (decoded.kind === 'damaged') return refuse('damaged')
  return readBody(decoded, encoding)
}

const readBody = (
  { text, repaired }: { text: string; repaired: boolean },
  encoding: QrEncoding,
): PaymentQr | NotPaymentQr => {
  const [separator = ''] = text
  if (/[\p{L}\p{N}=]/u.test(separator)) return refuse('broken-header')
  const fields = separator ? readFields(text.slice(separator.length), separator) : new Map()
  if (fields.size === 0) return refuse('no-fields')

  const account = readAccount(valuesOf(fields, 'PersAcc'))
  const period = firstOf(PERIOD_FIELDS.flatMap((name) => valuesOf(fields, name)).map(readPeriod))
  const sum = readSum(valuesOf(fields, 'Sum'))
  return {
    kind: 'payment',
    encoding,
    separator,
    fields,
    ...(account && { account }),
    ...(period && { period }),
    ...(sum && { sum }),
    warnings: [...(repaired ? (['text-repaired'] as const) : []), ...checkBankDetails(fields)],
  }
}

const refuse = (reason: NotPaymentQr['reason']): NotPaymentQr => ({ kind: 'not-payment', reason })

/** Where the code begins: after a byte order mark and blanks that some printers put in front. */
const startOf = (bytes: Uint8Array): number => {
  const afterMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const blanks = bytes.subarray(afterMark).findIndex((byte) => byte > 0x20)
  return afterMark + Math.max(blanks, 0)
}

const firstOf = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined)
