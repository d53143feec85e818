import { parseRubles } from '../amount.ts'
import { invalid } from './api-refusal.ts'

type Fields = Readonly<Record<string, unknown>>

/** JSON's `null` means the same as a field that was not sent. */
export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null

/** @throws {ApiRefusal} unless the value is a JSON object */
export const readObject = (value: unknown, parameter: string): Fields => {
  if (isAbsent(value)) throw invalid(parameter, `Missing required parameter ${parameter}`)
  if (typeof value !== 'object' || Array.isArray(value))
    throw invalid(parameter, `${parameter} must be an object`)
  return { ...value }
}

type TextRule = { readonly least?: number; readonly most?: number; readonly pattern?: RegExp }

/** @throws {ApiRefusal} unless the value is a text that keeps the rule */
export const readText = (
  value: unknown,
  parameter: string,
  { least = 1, most = 2_048, pattern }: TextRule = {},
): string => {
  if (isAbsent(value)) throw invalid(parameter, `Missing required parameter ${parameter}`)
  if (typeof value !== 'string') throw invalid(parameter, `${parameter} must be a string`)
  const { length } = Array.from(value)
  if (length < least || length > most) {
    throw invalid(parameter, `${parameter} must be ${least} to ${most} characters long`)
  }
  if (pattern && !pattern.test(value))
    throw invalid(parameter, `${parameter} does not match ${pattern.source}`)
  return value
}

export const readOptionalText = (value: unknown, parameter: string, rule?: TextRule): string | undefined =>
  isAbsent(value) ? undefined : readText(value, parameter, rule)

/** @throws {ApiRefusal} unless the value is a whole number within the bounds */
export const readWhole = (
  value: unknown,
  parameter: string,
  [least, most]: readonly [number, number],
): number => {
  if (isAbsent(value)) throw invalid(parameter, `Missing required parameter ${parameter}`)
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(parameter, `${parameter} must be a whole number from ${least} to ${most}`)
  }
  return value
}

export const readFlag = (value: unknown, parameter: string): boolean => {
  if (isAbsent(value)) return false
  if (typeof value !== 'boolean') throw invalid(parameter, `${parameter} must be true or false`)
  return value
}

/**
 * Reads `{ value: "6412.37", currency: "RUB" }`.
 *
 * @returns kopecks, more than zero
 * @throws {ApiRefusal} for anything else
 */
export const readAmount = (value: unknown, parameter: string): bigint => {
  const fields = readObject(value, parameter)
  const text = readText(fields['value'], `${parameter}.value`)
  const kopecks = parseRubles(text)
  if (kopecks === undefined) throw invalid(`${parameter}.value`, 'Amount must be a decimal with two places')
  if (kopecks <= 0n) throw invalid(`${parameter}.value`, 'Amount must be greater than zero')
  readText(fields['currency'], `${parameter}.currency`, { pattern: /^RUB$/ })
  return kopecks
}

const mostKeys = 16

/** Up to 16 texts of the shop's own. Keys up to 32 characters, values up to 512. */
export const readMetadata = (value: unknown): Readonly<Record<string, string>> => {
  if (isAbsent(value)) return {}
  const entries = Object.entries(readObject(value, 'metadata'))
  if (entries.length > mostKeys) throw invalid('metadata', `metadata must have at most ${mostKeys} keys`)
  return Object.fromEntries(
    entries.map(([key, text]) => {
      readText(key, 'metadata', { most: 32 })
      return [key, readText(text, `metadata.${key}`, { least: 0, most: 512 })]
    }),
  )
}
