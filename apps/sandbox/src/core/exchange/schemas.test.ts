import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { allPackages } from '../store/packages.ts'
import { givenCore } from '../testing/given-core.ts'
import { packParcel } from './package-files.ts'
import type { PackageFile } from './write-file.ts'

const folder = new URL('../../../../../docs/exchange/', import.meta.url)

const ajv = new Ajv2020({ allErrors: true, strict: false })
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

const validatorOf = (name: string) => {
  const validate = ajv.getSchema(`https://account.example/exchange/v1/${name}.schema.json`)
  if (!validate) throw new Error(`no schema ${name}`)
  return validate
}

/** Fields that the agreement names for a kind. */
const fieldsOf = (kind: string): string[] => {
  const { properties }: { properties: object } = JSON.parse(
    readFileSync(new URL(`in-${kind}.schema.json`, folder), 'utf8'),
  )
  return Object.keys(properties)
}

const core = givenCore()
core.close()
const parcels = allPackages(core.db).map((parcel) => packParcel(core.db, core.region(), parcel))
const files = parcels.flatMap((parcel) => parcel.files)

/** Takes a CSV apart: quoted cells may hold separators, quotes and line breaks. */
const cellsOf = (text: string): string[][] =>
  text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(
        line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g),
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    )

/** A cell as the value that its column stands for. */
const typed = (column: string, cell: string): [string, unknown][] => {
  if (cell === '' && column !== 'flat') return []
  if (cell === 'true' || cell === 'false') return [[column, cell === 'true']]
  return [[column, column === 'registered' || column === 'owners' ? Number(cell) : cell]]
}

const rowsOf = ({ entry, bytes }: PackageFile): object[] => {
  const text = new TextDecoder(entry.encoding, { fatal: true }).decode(bytes)
  if (entry.format === 'ndjson')
    return text.split('\n').flatMap((line): object[] => (line === '' ? [] : [JSON.parse(line)]))
  const [columns = [], ...rows] = cellsOf(text)
  return rows.map((cells) =>
    Object.fromEntries(columns.flatMap((column, at) => typed(column, cells[at] ?? ''))),
  )
}

test('every manifest is as the schema says, and true about its files', () => {
  const validate = validatorOf('manifest')
  for (const { manifest, files: parts } of parcels) {
    const told = JSON.parse(manifest)
    expect([validate(told), validate.errors]).toEqual([true, null])
    expect(told.files).toEqual(
      parts.map(({ bytes, entry }) => ({
        ...entry,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    )
  }
})

test('every row of every file is as the schema of its kind says, with no field that it does not name', () => {
  const seen = new Set<string>()
  for (const file of files) {
    const validate = validatorOf(`in-${file.entry.kind}`)
    const named = new Set(fieldsOf(file.entry.kind))
    const rows = rowsOf(file)
    expect(rows).toHaveLength(file.entry.rows)
    seen.add(file.entry.kind)
    for (const row of rows) {
      const unnamed = Object.keys(row).filter((field) => !named.has(field))
      expect([row, validate(row), validate.errors, unnamed]).toEqual([row, true, null, []])
    }
  }
  expect([...seen].toSorted()).toEqual([
    'accounts',
    'bill_lines',
    'bills',
    'houses',
    'meters',
    'norms',
    'payees',
    'payments_posted',
    'readings',
    'services',
    'tariffs',
    'windows',
  ])
})

const rowsOfKind = (kind: string) => files.filter(({ entry }) => entry.kind === kind).flatMap(rowsOf)

/** A field of every row of a kind that has it, as text. */
const column = (kind: string, field: string): string[] =>
  rowsOfKind(kind).flatMap((row) => {
    const value: unknown = Reflect.get(row, field)
    return typeof value === 'string' ? [value] : []
  })

test.each([
  'payees',
  'services',
  'houses',
  'windows',
  'tariffs',
  'norms',
  'accounts',
  'meters',
  'readings',
  'bills',
  'bill_lines',
  'payments_posted',
])('ids of %s are unique', (kind) => {
  const ids = column(kind, 'externalId')
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['payees', 'collectedBy', 'payees'],
  ['windows', 'service', 'services'],
  ['tariffs', 'service', 'services'],
  ['norms', 'service', 'services'],
  ['accounts', 'house', 'houses'],
  ['meters', 'account', 'accounts'],
  ['meters', 'service', 'services'],
  ['readings', 'meter', 'meters'],
  ['bills', 'account', 'accounts'],
  ['bill_lines', 'bill', 'bills'],
  ['bill_lines', 'service', 'services'],
  ['bill_lines', 'payee', 'payees'],
  ['payments_posted', 'account', 'accounts'],
  ['payments_posted', 'payee', 'payees'],
])('%s.%s refers to %s that exist', (kind, field, to) => {
  const known = new Set(column(to, 'externalId'))
  expect(column(kind, field).filter((id) => !known.has(id))).toEqual([])
})

test('accounts travel as windows-1251 CSV, and a troublesome name survives it', () => {
  const accounts = files.filter(({ entry }) => entry.kind === 'accounts')
  expect(accounts.map(({ entry }) => [entry.encoding, entry.format])).toEqual([['windows-1251', 'csv']])
  const names = accounts.flatMap(rowsOf).map((row) => String(Reflect.get(row, 'ownerName')))
  expect(names).toContain('Ковалёва Анна Сергеевна')
  expect(names.find((name) => name.startsWith('ООО'))).toMatch(/^ООО ".+; .+"$/)
})

test('each meter’s readings never run backwards, but for the one that turned over', () => {
  const readings = new Map<string, [string, number][]>()
  for (const row of files.filter(({ entry }) => entry.kind === 'readings').flatMap(rowsOf)) {
    const [meter, day, values] = ['meter', 'takenOn', 'values'].map((field): unknown =>
      Reflect.get(row, field),
    )
    const list = readings.get(String(meter)) ?? []
    list.push([String(day), Array.isArray(values) ? Number(values[0]) : Number.NaN])
    readings.set(String(meter), list)
  }
  const backwards = [...readings].filter(([, list]) => {
    const inOrder = list.toSorted(([one], [other]) => one.localeCompare(other))
    return inOrder.some(([, value], at) => value < (inOrder[at - 1]?.[1] ?? 0))
  })
  expect(backwards).toHaveLength(1)
})
