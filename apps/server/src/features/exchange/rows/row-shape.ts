import { type Fields, objectSchema } from './nested-values.ts'
import type { JsonSchema, ValueKind } from './value-kind.ts'

/** What a row of a kind must look like. */
export type RowShape = {
  readonly fields: Fields
  /** A field whose form hangs on the value of an earlier one, as a line's inputs hang on the way it is counted. */
  readonly choice?: {
    readonly field: string
    readonly by: string
    readonly kinds: Readonly<Record<string, ValueKind>>
    /** The same said in JSON Schema. */
    readonly schemas: readonly JsonSchema[]
  }
}

/** Why a row does not fit its shape. */
export type Misfit = { readonly code: 'missing-field' | 'bad-value'; readonly message: string }

/** The shape as docs/exchange shows it. */
export const schemaOf = ({ fields, choice }: RowShape): JsonSchema => ({
  ...objectSchema(fields),
  ...(choice && { allOf: choice.schemas }),
})

/**
 * Makes the function that turns rows into lines of COPY's text format, columns in the order of the fields. It is called
 * a million times in a row, so all that hangs on the shape alone is settled before.
 */
export const makeEncoder = ({ fields, choice }: RowShape) => {
  const columns = Object.entries(fields).map(([name, kind]) => ({
    name,
    kind,
    choice: choice?.field === name ? choice : undefined,
  }))

  return (row: Readonly<Record<string, unknown>>): string | Misfit => {
    let line = ''
    for (const { name, kind: plain, choice: chosen } of columns) {
      const value = row[name]
      const kind = chosen ? (chosen.kinds[String(row[chosen.by])] ?? plain) : plain
      if (value === undefined) {
        if (!kind.optional) return { code: 'missing-field', message: `field “${name}” is missing` }
        line += '\t\\N'
        continue
      }
      const column = kind.toColumn(value)
      if (column === undefined)
        return { code: 'bad-value', message: `field “${name}” is not as the schema says` }
      line += `\t${column}`
    }
    return line
  }
}

/** Takes a CSV row for what the same row would be in NDJSON. */
export const fromCells = (
  { fields }: RowShape,
  header: readonly string[],
  cells: readonly string[],
): Record<string, unknown> => {
  const row: Record<string, unknown> = {}
  for (const [index, name] of header.entries()) {
    // Own fields only: a column may be named «constructor».
    const value = Object.hasOwn(fields, name) ? fields[name]?.fromCell(cells[index] ?? '') : undefined
    if (value !== undefined) row[name] = value
  }
  return row
}
