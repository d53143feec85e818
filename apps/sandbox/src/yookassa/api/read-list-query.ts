import { invalid } from './api-refusal.ts'

type Query = Readonly<Record<string, unknown>>

/** A condition on a column, with the value it is compared with. */
export type Condition = { readonly sql: string; readonly value: string }

const comparisons = [
  ['gte', '>='],
  ['gt', '>'],
  ['lte', '<='],
  ['lt', '<'],
] as const

/** @throws {ApiRefusal} when a parameter is sent twice */
export const readQueryText = (query: Query, parameter: string): string | undefined => {
  const value = query[parameter]
  if (value === undefined || typeof value === 'string') return value
  throw invalid(parameter, `${parameter} is sent more than once`)
}

/** How many objects a page holds: 1 to 100, usually 10. */
export const readLimit = (query: Query): number => {
  const text = readQueryText(query, 'limit') ?? '10'
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > 100) throw invalid('limit', 'limit must be a whole number from 1 to 100')
  return limit
}

/** Reads `created_at.gte` and its three brothers. Instants are stored as text that sorts by time. */
export const readInstants = (query: Query, field: 'created_at' | 'captured_at'): readonly Condition[] =>
  comparisons.flatMap(([name, sign]) => {
    const parameter = `${field}.${name}`
    const text = readQueryText(query, parameter)
    if (text === undefined) return []
    const instant = new Date(text)
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || Number.isNaN(instant.getTime())) {
      throw invalid(parameter, `${parameter} must be an instant in ISO 8601`)
    }
    return [{ sql: `${field} ${sign} ?`, value: instant.toISOString() }]
  })

/** Reads a parameter that has a closed list of values. */
export const readOneOf = <Value extends string>(
  query: Query,
  parameter: string,
  values: readonly Value[],
): Value | undefined => {
  const text = readQueryText(query, parameter)
  if (text === undefined) return undefined
  const known = values.find((value) => value === text)
  if (known === undefined) throw invalid(parameter, `${parameter} must be one of ${values.join(', ')}`)
  return known
}
