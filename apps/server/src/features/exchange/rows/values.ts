import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { escapeColumn, type ValueKind, valueKind } from './value-kind.ts'

/*
 * The values of docs/exchange/common.schema.json.
 */

/** Text of the sender's own: any characters but those that a database cannot keep. */
export const text = ({ min, max }: { min?: number; max: number }): ValueKind =>
  valueKind({
    schema: { type: 'string', ...(min !== undefined && { minLength: min }), maxLength: max },
    take: (value) =>
      typeof value === 'string' &&
      value.length >= (min ?? 0) &&
      // JSON Schema counts characters, JavaScript halves of rare ones.
      (value.length <= max || Array.from(value).length <= max) &&
      !value.includes('\0') &&
      value.isWellFormed()
        ? value
        : undefined,
    encode: escapeColumn,
    // A field that may be empty cannot be absent in CSV.
    fromCell: (cell) => (min === undefined ? cell : cell || undefined),
  })

/** Text of a fixed form, without characters that COPY would have to escape. */
export const pattern = (form: RegExp, encode?: (text: string) => string): ValueKind =>
  valueKind({
    schema: { type: 'string', pattern: form.source },
    take: (value) => (typeof value === 'string' && form.test(value) ? value : undefined),
    ...(encode && { encode }),
  })

export const integer = ({ min, max }: { min: number; max: number }): ValueKind =>
  valueKind({
    schema: { type: 'integer', minimum: min, maximum: max },
    take: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : undefined,
    fromCell: (cell) => (/^-?\d{1,16}$/u.test(cell) ? Number(cell) : cell || undefined),
  })

export const oneOf = (values: readonly (string | number)[]): ValueKind => {
  const known = new Set<unknown>(values)
  return valueKind({
    schema: { enum: values },
    take: (value) => (known.has(value) ? value : undefined),
  })
}

export const constant = (only: string | number | boolean): ValueKind =>
  valueKind({ schema: { const: only }, take: (value) => (value === only ? value : undefined) })

export const boolean: ValueKind = valueKind({
  schema: { type: 'boolean' },
  take: (value) => (typeof value === 'boolean' ? value : undefined),
  fromCell: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell || undefined),
})

/** Millionths of what a decimal text says: «412.386» → 412386000, without a detour through a float. */
const millionths = (decimal: string): string => {
  const point = decimal.indexOf('.')
  return point === -1 ? `${decimal}000000` : decimal.slice(0, point) + decimal.slice(point + 1).padEnd(6, '0')
}

const LARGEST_SUM = 100_000_000_000_000

export const externalId = pattern(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/u)
export const kopecks = integer({ min: -LARGEST_SUM, max: LARGEST_SUM })
export const kopecksNotNegative = integer({ min: 0, max: LARGEST_SUM })
export const kopecksPositive = integer({ min: 1, max: LARGEST_SUM })
export const decimal = pattern(/^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/u, millionths)
export const decimalNotNegative = pattern(/^(0|[1-9]\d{0,11})(\.\d{1,6})?$/u, millionths)
export const tariff = pattern(/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/u, millionths)
export const period = pattern(/^\d{4}-(0[1-9]|1[0-2])$/u)
export const count = integer({ min: 0, max: 1000 })
export const zone = integer({ min: 1, max: 3 })

/** A day that the calendar has: the pattern alone would let 31 June in, and the database would not. */
export const date: ValueKind = valueKind({
  schema: { type: 'string', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$` },
  take: (value) => (typeof value === 'string' && parseCalendarDate(value) !== undefined ? value : undefined),
})

/** One dial a zone, as an array of the database. */
export const dialValues: ValueKind = valueKind({
  schema: { type: 'array', items: decimalNotNegative.schema, minItems: 1, maxItems: 3 },
  take: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 3 &&
    value.every((dial) => decimalNotNegative.take(dial) !== undefined)
      ? (value as string[])
      : undefined,
  encode: (dials) => `{${dials.map(millionths).join(',')}}`,
  fromCell: (cell) => jsonOf(cell),
})

/** JSON inside a CSV cell; text that is no JSON stays text, which no array or object accepts. */
export const jsonOf = (cell: string): unknown => {
  if (cell === '') return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
