import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givenExchange, ndjson, packageOf } from '../../../testing/exchange.ts'
import { regionFiles } from '../../../testing/exchange-rows.ts'
import { kinds } from './kinds/kinds.ts'
import type { JsonSchema } from './rows/value-kind.ts'

/** Values that a schema lets in, with its edges, and now and then one that it does not. */
const valueOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const fitting = fittingOf(schema)
  return fc.oneof({ weight: 40, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue() })
}

const fittingOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern'], 'u'))
  const [min, max] = [Number(schema['minimum']), Number(schema['maximum'])]
  if (schema['type'] === 'integer')
    return fc.oneof(
      fc.constantFrom(min, max),
      fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 1e9) }),
    )
  if (schema['type'] === 'boolean') return fc.boolean()
  if (schema['type'] === 'array')
    return fc.array(valueOf(schema['items'] as JsonSchema), { minLength: 1, maxLength: 3 })
  if (schema['type'] === 'object') return rowOf(schema)
  return fc.string({ unit: 'binary', minLength: 1, maxLength: Math.min(Number(schema['maxLength']), 40) })
}

/** Rows refer to what is there half of the time. */
const known: Readonly<Record<string, string>> = {
  account: 'a-1',
  house: 'h-1',
  service: 'heating',
  payee: 'eirc',
  bill: 'b',
  meter: 'm',
}

const rowOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const properties = Object.entries(schema['properties'] as Record<string, JsonSchema>).map(
    ([name, inner]) => {
      const familiar = known[name]
      return [
        name,
        familiar === undefined ? valueOf(inner) : fc.oneof(fc.constant(familiar), valueOf(inner)),
      ] as const
    },
  )
  return fc.record(Object.fromEntries(properties))
}

/** Real days, or hardly a row would get as far as the database. */
const withRealDays = (row: unknown): object =>
  Object.fromEntries(
    Object.entries(row as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? `20${value.slice(2, 8)}01` : value,
    ]),
  )

test('whatever rows say, a package comes to its end', { timeout: 60_000 }, async () => {
  const core = await givenExchange()
  core.deps.settings.exchange.holdAbovePercent = 100
  await core.send(packageOf(regionFiles()))
  await core.merge()

  let accepted = 0
  for (let seed = 1; seed <= 8; seed++) {
    const files = kinds.map((kind) => {
      const row = rowOf({
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(kind.shape.fields).map(([name, { schema }]) => [name, schema]),
        ),
      })
      return ndjson(kind.name, fc.sample(row, { seed, numRuns: 150 }).map(withRealDays))
    })
    const one = packageOf(files)
    await core.send(one)
    await core.merge()
    const protocol = await core.protocol(one.packageId)
    expect(protocol.state).toBe('merged')
    accepted += protocol.accepted
  }
  // Else the test would be about refusals only.
  expect(accepted).toBeGreaterThan(1000)
})

test('whatever bytes a file has, a package comes to its end', { timeout: 60_000 }, async () => {
  const core = await givenExchange()
  const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array))
  const almostCsv = fc
    .array(fc.constantFrom('"', ';', '\n', '\r', 'externalId', 'a', '\\', 'я'), { maxLength: 60 })
    .map((pieces) => Buffer.from(pieces.join('')))
  for (const [seed, encoding] of [
    [1, 'utf-8'],
    [2, 'windows-1251'],
  ] as const) {
    const contents = fc.sample(fc.oneof(bytes, almostCsv), { seed, numRuns: 40 })
    for (const content of contents) {
      const file = { kind: 'accounts', bytes: content, rows: 1, encoding }
      await core.put(
        packageOf([
          { ...file, name: 'a.csv', format: 'csv' },
          { ...file, name: 'b.ndjson', format: 'ndjson' },
        ]),
      )
    }
  }
  await core.merge()
  const states = await core.db
    .selectFrom('exchangePackage')
    .select('state')
    .distinct()
    .orderBy('state')
    .execute()
  expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['refused']))
  expect(states.every(({ state }) => state === 'merged' || state === 'refused')).toBe(true)
})
