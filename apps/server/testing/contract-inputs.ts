import * as fc from 'fast-check'
import { z } from 'zod'

/*
 * Right and wrong inputs, made from the schemas of the contract. What is wrong is said here once more, from the JSON
 * Schema that the API publishes, and not by asking the schemas that are under test.
 */

export type JsonSchema = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  enum?: readonly string[]
}

type Path = readonly (string | number)[]

/** A field of an input, also one inside of others; items of a list are represented by the first. */
export type Field = { path: Path; schema: JsonSchema; required: boolean }

export const schemaOf = (part: z.ZodObject): JsonSchema =>
  z.toJSONSchema(part, { io: 'input', target: 'draft-7' }) as JsonSchema

export const fieldsOf = ({ properties = {}, required = [] }: JsonSchema, path: Path = []): Field[] =>
  Object.entries(properties).flatMap(([name, schema]) => [
    { path: [...path, name], schema, required: required.includes(name) },
    ...fieldsOf(schema, [...path, name]),
    ...(schema.items ? itemFields(schema.items, [...path, name, 0]) : []),
  ])

const itemFields = (schema: JsonSchema, path: Path): Field[] => [
  { path, schema, required: false },
  ...fieldsOf(schema, path),
]

/** Inputs of the right shape; whether they mean something is another question. */
export const inputsOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, field]) => [name, inputsOf(field)]),
        ),
      )
    case 'array':
      return fc.array(inputsOf(schema.items ?? {}), {
        minLength: Math.max(schema.minItems ?? 0, 1),
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      })
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1_000_000_000),
        max: Math.min(schema.maximum ?? 0, 1_000_000_000),
      })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return fc
        .stringMatching(new RegExp(schema.pattern ?? '^.*$', 'u'))
        .filter(({ length }) => length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? 1000))
    case undefined:
    default:
      return fc.jsonValue()
  }
}

/** The first input of the right shape that the schema takes: a day such as 31 June has the right shape. */
export const sampleOf = (part: z.ZodObject): object => {
  const inputs = inputsOf(schemaOf(part)).filter((input) => part.safeParse(input).success)
  const [sample] = fc.sample(inputs, { numRuns: 1, seed: 1 })
  return sample as object
}

/** A value that is no value: the field is left out. */
const ABSENT = Symbol('absent')

type WrongValue = readonly [why: string, value: unknown]

/** Values that a field must not have, with what is wrong with each. */
export const wrongValuesOf = ({ schema, required }: Pick<Field, 'schema' | 'required'>): WrongValue[] => [
  ...(required ? [['missing', ABSENT] as const] : []),
  ['null', null],
  ...ofAnotherType(schema),
  ...(schema.type === 'string' ? wrongTexts(schema) : []),
  ...(schema.type === 'integer' ? wrongNumbers(schema) : []),
  ...(schema.type === 'array' ? wrongLists(schema) : []),
]

const ofTypes = [
  { type: 'string', why: 'text', value: 'текст' },
  { type: 'integer', why: 'a number', value: 5 },
  { type: 'boolean', why: 'yes', value: true },
  { type: 'array', why: 'a list', value: [] },
  { type: 'object', why: 'an object', value: {} },
] as const

const ofAnotherType = ({ type }: JsonSchema): WrongValue[] =>
  ofTypes.filter((other) => other.type !== type).map(({ why, value }) => [why, value] as const)

const wrongTexts = (schema: JsonSchema): WrongValue[] => [
  ['too long', 'я'.repeat(5000)],
  ['a zero character', 'Анна\u0000'],
  ...(takesText(schema, 'Анна\nПетровна') ? [] : [['a line feed', 'Анна\nПетровна'] as const]),
  ['a deleted character', '\u007F'],
  ['half a character', 'Анна\uD83D'],
  ['the other half', '\uDE00Анна'],
  ...(takesText(schema, 'слово') ? [] : [['of another kind', 'слово'] as const]),
  ...(takesText(schema, '') ? [] : [['empty', ''] as const]),
]

const takesText = ({ minLength = 0, pattern = '', enum: words }: JsonSchema, text: string): boolean =>
  words ? words.includes(text) : text.length >= minLength && new RegExp(pattern, 'u').test(text)

const wrongNumbers = ({ minimum = 0, maximum = 0 }: JsonSchema): WrongValue[] => [
  ['a number in quotes', '5'],
  ['a fraction', 1.5],
  ['enormous', 1e300],
  ['enormous and negative', -1e300],
  ['not exact any more', 2 ** 53],
  ...(minimum >= 0 ? [['negative', -1] as const] : []),
  ...(minimum > 0 ? [['zero', 0] as const] : []),
  ...(maximum < Number.MAX_SAFE_INTEGER ? [['too large', maximum + 1] as const] : []),
]

const wrongLists = ({ minItems = 0, maxItems = 1000 }: JsonSchema): WrongValue[] => [
  ['too many', Array.from({ length: maxItems + 1 }, () => null)],
  ...(minItems > 0 ? [['none', []] as const] : []),
]

/** Values at the edge of what the published schema takes: the server must know what to do with them. */
export const edgeValuesOf = ({ type, minimum, maximum, maxLength }: JsonSchema): unknown[] => {
  if (type === 'integer') return [minimum, maximum]
  if (type === 'string' && maxLength !== undefined) return ['я'.repeat(maxLength), '\u202E'.repeat(maxLength)]
  return []
}

/** The same input with one field changed or left out. */
export const changed = (input: unknown, [name, ...rest]: Path, value: unknown): unknown => {
  if (name === undefined) return value
  if (Array.isArray(input)) {
    return input.map((item: unknown, index) => (index === name ? changed(item, rest, value) : item))
  }
  const fields = { ...(input as Readonly<Record<string, unknown>>) }
  if (rest.length === 0 && value === ABSENT) {
    return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))
  }
  return { ...fields, [name]: changed(fields[name], rest, value) }
}
