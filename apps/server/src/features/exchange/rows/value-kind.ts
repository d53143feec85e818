/** A part of a JSON Schema, as in docs/exchange. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** A kind of value that rows of packages hold. */
export type ValueKind = {
  /** The same as in docs/exchange: a test holds the two together. */
  readonly schema: JsonSchema
  readonly optional: boolean
  /** The value without what the schema does not know; undefined when it is not as the schema says. */
  readonly take: (value: unknown) => unknown
  /** The value as COPY wants it in its column; undefined when it is not as the schema says. */
  readonly toColumn: (value: unknown) => string | undefined
  /** What a CSV cell means; undefined for an absent field. Cells are judged afterwards like any other value. */
  readonly fromCell: (cell: string) => unknown
}

type Wanted<Taken> = {
  schema: JsonSchema
  take: (value: unknown) => Taken | undefined
  encode?: (taken: Taken) => string
  fromCell?: (cell: string) => unknown
}

export const valueKind = <Taken>({
  schema,
  take,
  encode = String,
  fromCell = (cell) => cell || undefined,
}: Wanted<Taken>): ValueKind => ({
  schema,
  optional: false,
  take,
  toColumn: (value) => {
    const taken = take(value)
    return taken === undefined ? undefined : encode(taken)
  },
  fromCell,
})

/** A field that may be left out. */
export const optional = (kind: ValueKind): ValueKind => ({ ...kind, optional: true })

/** What COPY's text format would take for the end of a column or a row. */
export const escapeColumn = (text: string): string =>
  /[\\\t\n\r]/u.test(text) ? text.replaceAll(/[\\\t\n\r]/gu, (character) => escapes[character] ?? '') : text

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
