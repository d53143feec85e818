import { MOST_AT_ONCE } from '@mosobleirc/domain/payments'
import { type BillingPeriod, parseBillingPeriod } from '@mosobleirc/domain/shared'
import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import {
  type Kopecks,
  type Micros,
  type MicroRoubles,
  kopecks,
  micros,
  microRoubles,
} from '@mosobleirc/domain/shared'
import { config, z } from 'zod'

// Pages forbid code made at run time; zod tries it with its first schema, and the browser would report that.
if ('document' in globalThis) config({ jitless: true })

/*
 * Shapes that cross HTTP. Money and quantities are integers in JSON and branded bigints inside.
 * A reply never holds a nullable number: a value that is absent is left out.
 */

/** UUID, version 7 when it was made here. */
export const Id = z.uuid()

const integer = z.int()

/** Whole kopecks. */
export const KopecksValue = z.codec(integer, z.custom<Kopecks>(), {
  decode: (value) => kopecks(value),
  encode: (value) => Number(value),
})

/** Whole kopecks that a resident may pay for one account at once. */
export const KopecksToPay = z.codec(integer.min(1).max(Number(MOST_AT_ONCE)), z.custom<Kopecks>(), {
  decode: (value) => kopecks(value),
  encode: (value) => Number(value),
})

/** Whole kopecks of a receipt that somebody holds up as proof: one of zero or less proves nothing. */
export const KopecksOfReceipt = z.codec(integer.min(1), z.custom<Kopecks>(), {
  decode: (value) => kopecks(value),
  encode: (value) => Number(value),
})

/** A volume or a dial in millionths of its unit. */
export const MicrosValue = z.codec(integer, z.custom<Micros>(), {
  decode: (value) => micros(value),
  encode: (value) => Number(value),
})

/** A dial that a resident typed: not negative, at most nine digits before the comma. */
export const DialValue = z.codec(integer.min(0).max(999_999_999_999_999), z.custom<Micros>(), {
  decode: (value) => micros(value),
  encode: (value) => Number(value),
})

/** Millionths of a rouble for one unit. */
export const TariffValue = z.codec(integer, z.custom<MicroRoubles>(), {
  decode: (value) => microRoubles(value),
  encode: (value) => Number(value),
})

/** Billing period, `YYYY-MM`. */
export const Period = z.codec(
  z
    .string()
    .length(7)
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/),
  z.custom<BillingPeriod>(),
  {
    decode: (text, context) => parseBillingPeriod(text) ?? wrong(context, text),
    encode: (value) => value,
  },
)

/** Calendar date of the house's time zone, `YYYY-MM-DD`. */
export const DateValue = z.codec(
  z
    .string()
    .length(10)
    .regex(/^\d{4}-\d\d-\d\d$/),
  z.custom<CalendarDate>(),
  {
    decode: (text, context) => parseCalendarDate(text) ?? wrong(context, text),
    encode: (value) => value,
  },
)

/** Instant in UTC, ISO 8601. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (value) => value.toISOString(),
})

const wrong = (context: z.core.ParsePayload, input: string): never => {
  context.issues.push({ code: 'custom', message: 'not a real date', input })
  return z.NEVER
}

/** A line of text a person typed, without control characters (PostgreSQL refuses U+0000) and halves of characters. */
export const Line = (longest: number) =>
  z
    .string()
    .max(longest)
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u)

/** Several lines of text: like `Line`, with line feeds and tabs. */
export const Words = (longest: number) =>
  z
    .string()
    .max(longest)
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]*$/u)

export const nothing = z.object({})
