import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exchangeProblems } from './exchange-refusal.ts'
import { kinds } from './kinds/kinds.ts'
import { Acknowledgement } from './outgoing/acknowledgement.ts'
import { Manifest } from './packages/manifest.ts'
import { rowCodes } from './rows/row-codes.ts'
import { schemaOf } from './rows/row-shape.ts'

const docs = new URL('../../../../../docs/', import.meta.url)
const page = readFileSync(new URL('exchange.md', docs), 'utf8')

type Schema = Record<string, unknown>
const schemaFile = (name: string) =>
  JSON.parse(readFileSync(new URL(`exchange/${name}.schema.json`, docs), 'utf8')) as Schema
const common = schemaFile('common')

/** A schema without words for people, with what it refers to in its place. */
const plain = (value: unknown, defs: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => plain(item, defs))
  if (typeof value !== 'object' || value === null) return value
  const schema = value as Schema
  if (typeof schema['$ref'] === 'string') {
    const [file, path = ''] = schema['$ref'].split('#/$defs/')
    const known = (file === '' ? defs : common['$defs']) as Schema
    return plain(known[path], known)
  }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, inner]) => !WORDS.has(key) || typeof inner !== 'string')
      .filter(([key]) => key !== '$defs')
      .map(([key, inner]) => [key, plain(inner, defs)]),
  )
}
const WORDS = new Set(['$schema', '$id', 'title', 'description'])

const described = (name: string) => {
  const schema = schemaFile(name)
  return plain(schema, schema['$defs'])
}

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  '%s are taken as their schema says',
  (name, kind) => {
    expect(plain(schemaOf(kind.shape), {})).toEqual(described(`in-${name}`))
  },
)

/** zod writes the type of a constant beside it. */
const withoutTypes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTypes)
  if (typeof value !== 'object' || value === null) return value
  const { type, ...rest } = value as Schema
  const isSaidTwice = 'const' in rest || 'enum' in rest
  const entries = Object.entries(isSaidTwice || typeof type !== 'string' ? rest : { type, ...rest })
  return Object.fromEntries(
    entries
      .filter(([key, inner]) => !(key === 'maximum' && inner === Number.MAX_SAFE_INTEGER))
      .map(([key, inner]) => [key, withoutTypes(inner)]),
  )
}

test.each([
  ['manifest', Manifest],
  ['acknowledgement', Acknowledgement],
] as const)('a %s is read as its schema says', (name, schema) => {
  const own = plain(z.toJSONSchema(schema, { io: 'input' }), {}) as { properties: Schema }
  expect(withoutTypes(own)).toEqual(withoutTypes(described(name)))
})

test.each([...rowCodes, ...Object.keys(exchangeProblems)])('the page explains the code %s', (code) => {
  expect(page.includes(`\`${code}\``)).toBe(true)
})
