import { escapeColumn, type ValueKind, valueKind } from './value-kind.ts'
import { jsonOf } from './values.ts'

/** Fields by name. */
export type Fields = Readonly<Record<string, ValueKind>>

/** A list that goes into the database as JSON. */
export const list = (item: ValueKind): ValueKind =>
  valueKind({
    schema: { type: 'array', items: item.schema, minItems: 1, maxItems: MOST_ITEMS },
    take: (value) => {
      if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ITEMS) return undefined
      const taken = value.map(item.take)
      return taken.includes(undefined) ? undefined : taken
    },
    encode: toJsonColumn,
    fromCell: jsonOf,
  })

const MOST_ITEMS = 100

/**
 * An object that goes into the database as JSON. Unknown fields are dropped: nothing of a sender's that was never
 * looked at, such as ten thousand nested brackets, reaches the database.
 */
export const object = (fields: Fields): ValueKind => {
  const entries = Object.entries(fields)
  return valueKind({
    schema: objectSchema(fields),
    take: (value) => {
      if (!isObject(value)) return undefined
      const taken: Record<string, unknown> = {}
      for (const [name, kind] of entries) {
        if (value[name] === undefined && kind.optional) continue
        const one = kind.take(value[name])
        if (one === undefined) return undefined
        taken[name] = one
      }
      return taken
    },
    encode: toJsonColumn,
    fromCell: jsonOf,
  })
}

export const objectSchema = (fields: Fields) => {
  const required = Object.keys(fields).filter((name) => !fields[name]?.optional)
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
    ...(required.length > 0 && { required }),
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toJsonColumn = (taken: unknown): string => escapeColumn(JSON.stringify(taken))
