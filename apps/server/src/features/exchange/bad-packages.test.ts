import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type Exchange,
  givenExchange,
  ndjson,
  packageOf,
  type SentPackage,
} from '../../../testing/exchange.ts'
import {
  accountRow,
  billFiles,
  billRows,
  houseRow,
  lineRow,
  meterRow,
  payeeRow,
  readingRow,
  regionFiles,
  serviceRow,
  tariffRow,
  windowRow,
} from '../../../testing/exchange-rows.ts'

const region = () => [...regionFiles(), ...billFiles([billRows()])]

const seen = async ({ db }: Exchange) => ({
  accounts: (await db.selectFrom('account').selectAll().execute()).length,
  bills: (await db.selectFrom('bill').selectAll().execute()).length,
  periods: (await db.selectFrom('publication').selectAll().execute()).length,
})
const nothing = { accounts: 0, bills: 0, periods: 0 }

/** Changes the bytes of a file without a word to the manifest. */
const spoiled = (one: SentPackage, kind: string, change: (bytes: Buffer) => Buffer): SentPackage => ({
  ...one,
  files: one.files.map((file) => (file.kind === kind ? { ...file, bytes: change(file.bytes) } : file)),
})

test.each<[string, string, (one: SentPackage) => SentPackage]>([
  ['half a file', 'hash-mismatch', (one) => spoiled(one, 'bill_lines', (bytes) => bytes.subarray(0, 200))],
  ['another byte', 'hash-mismatch', (one) => spoiled(one, 'accounts', (bytes) => bytes.fill('Z', 30, 31))],
  ['an empty file', 'hash-mismatch', (one) => spoiled(one, 'bills', () => Buffer.alloc(0))],
  ['a missing file', 'file-missing', (one) => ({ ...one, files: one.files.slice(0, -1) })],
])('%s: the whole package is refused, nothing lands', async (_, reason, spoil) => {
  const core = await givenExchange()
  for (const [sent, give] of [
    [spoil(packageOf(region())), core.send],
    [spoil(packageOf(region())), core.put],
  ] as const) {
    await give(sent)
    await core.merge()
    const protocol = {
      packageId: sent.packageId,
      state: 'refused',
      reason,
      accepted: 0,
      refused: 0,
      rows: [],
    }
    expect(await core.protocol(sent.packageId)).toEqual(protocol)
    expect(await core.folderProtocol(sent.packageId)).toEqual(give === core.put ? protocol : undefined)
  }
  expect(await seen(core)).toEqual(nothing)
})

test('a wrong number of rows: the whole package is refused', async () => {
  const core = await givenExchange()
  const [payees, ...others] = region()
  if (!payees) throw new Error('the region has payees')
  const one = packageOf([{ ...payees, rows: 2 }, ...others])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'refused', reason: 'rows-mismatch' })
  expect(await seen(core)).toEqual(nothing)
})

test('a hundred thousand rows that are none: the rest is not read, the protocol does not grow', async () => {
  const core = await givenExchange()
  const [payees, ...others] = region()
  if (!payees) throw new Error('the region has payees')
  const rows = 150_000
  const one = packageOf([{ ...payees, bytes: Buffer.from('x\n'.repeat(rows)), rows }, ...others])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({
    reason: 'too-many-bad-rows',
    refused: 0,
    rows: [],
  })
  expect(await seen(core)).toEqual(nothing)
})

test('after a refused package the next one lands', async () => {
  const core = await givenExchange()
  await core.send(spoiled(packageOf(region()), 'bills', () => Buffer.from('x')))
  const whole = packageOf(region())
  await core.send(whole)
  await core.merge()

  expect(await core.protocol(whole.packageId)).toMatchObject({ state: 'merged', refused: 0 })
})

test('a file that is a link is not read', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.put(one)
  const file = join(core.dataDir, 'exchange', 'incoming', one.packageId, 'accounts.ndjson')
  await rm(file)
  await symlink('/etc/passwd', file)
  await core.merge()

  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'refused', reason: 'file-missing' })
})

test.each([
  ['no JSON', '{'],
  ['not UTF-8', Buffer.from([0xff])],
  ['another package’s', packageOf(regionFiles()).manifest],
  [
    'a path for a file name',
    packageOf(regionFiles().map((file) => ({ ...file, name: '../a.ndjson' }))).manifest,
  ],
])('a folder with a manifest that is %s is refused', async (_, manifest) => {
  const core = await givenExchange()
  const folder = join(core.dataDir, 'exchange', 'incoming', 'p-1')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'manifest.json'), manifest)
  await core.merge()

  expect(await core.folderProtocol('p-1')).toMatchObject({ state: 'refused', reason: 'manifest-invalid' })
})

test('a folder with the id of another package is refused, and that package stays as it is', async () => {
  const core = await givenExchange()
  const first = packageOf(regionFiles())
  await core.send(first)
  await core.merge()
  await core.put(packageOf(region(), { packageId: first.packageId }))
  await core.merge()

  expect(await core.folderProtocol(first.packageId)).toMatchObject({ reason: 'other-manifest' })
  expect(await core.protocol(first.packageId)).toMatchObject({ state: 'merged' })
})

test('a folder that is not whole yet is left alone', async () => {
  const core = await givenExchange()
  const incoming = join(core.dataDir, 'exchange', 'incoming')
  await mkdir(join(incoming, '.p-1.tmp'), { recursive: true })
  await mkdir(join(incoming, 'p-2'))
  await core.merge()

  expect((await readdir(incoming)).toSorted()).toEqual(['.p-1.tmp', 'p-2'])
  expect(await readdir(join(incoming, 'p-2'))).toEqual([])
})

const long = 'x'.repeat(66_000)

test('bad rows are refused with line, code and reason, and the others land', async () => {
  const core = await givenExchange()
  const one = packageOf([
    ndjson('payees', [payeeRow(), payeeRow({ externalId: 'p-2', collectedBy: 'nobody' })]),
    ndjson('services', [serviceRow(), serviceRow({ way: 'magic' })]),
    ndjson('houses', [
      houseRow(),
      Buffer.from([0x7b, 0xff, 0x7d]),
      houseRow({ externalId: 'h-2', address: long }),
      '{"externalId":"h-3",',
      '[]',
      houseRow({ externalId: 'h-4', totalArea: undefined }),
      houseRow({ externalId: 'h-5', totalArea: 12 }),
      houseRow({ externalId: 'h-6', address: 'ул. \0' }),
      houseRow(),
    ]),
    ndjson('windows', [windowRow({ scope: 'house', scopeId: 'h-9' })]),
    ndjson('accounts', [
      accountRow({ house: 'h-6' }),
      accountRow({ externalId: 'a-2', number: '0000000' }),
      accountRow({ externalId: 'a-3', closedOn: '2026-02-30' }),
      accountRow({ externalId: 'a-4' }),
    ]),
    ndjson('meters', [
      meterRow({ account: 'a-1' }),
      meterRow({ externalId: 'm-2', account: 'a-4', service: 'gas' }),
      meterRow({ externalId: 'm-3', account: 'a-4' }),
    ]),
    ndjson('readings', [
      readingRow({ meter: 'm-1' }),
      readingRow({ externalId: 'r-2', meter: 'm-3', values: ['1', '2'] }),
      readingRow({ externalId: 'r-3', meter: 'm-3', values: ['-1'] }),
      readingRow({ externalId: 'r-4', meter: 'm-3' }),
    ]),
    ndjson('tariffs', [tariffRow({ service: 'gas' })]),
  ])
  await core.send(one)
  await core.merge()

  const protocol = await core.protocol(one.packageId)
  expect(protocol).toMatchObject({ state: 'merged', accepted: 6, refused: 20 })
  expect(
    protocol.rows.map(({ file, line, externalId, code, message }) => [file, line, externalId, code, message]),
  ).toEqual([
    ['payees.ndjson', 2, 'p-2', 'unknown-reference', 'payee “nobody” is not known'],
    ['services.ndjson', 2, 'heating', 'bad-value', 'field “way” is not as the schema says'],
    ['houses.ndjson', 2, null, 'bad-encoding', 'the row has bytes that utf-8 does not have'],
    ['houses.ndjson', 3, null, 'row-too-long', 'the row has more than 65536 bytes'],
    ['houses.ndjson', 4, null, 'not-json', 'the row is not JSON'],
    ['houses.ndjson', 5, null, 'not-json', 'the row is not a JSON object'],
    ['houses.ndjson', 6, 'h-4', 'missing-field', 'field “totalArea” is missing'],
    ['houses.ndjson', 7, 'h-5', 'bad-value', 'field “totalArea” is not as the schema says'],
    ['houses.ndjson', 8, 'h-6', 'bad-value', 'field “address” is not as the schema says'],
    ['houses.ndjson', 9, 'h-1', 'duplicate-id', '“h-1” stands in the package before'],
    ['windows.ndjson', 1, 'w-1', 'unknown-reference', 'house “h-9” is not known'],
    ['accounts.ndjson', 1, 'a-1', 'unknown-reference', 'house “h-6” is not known'],
    ['accounts.ndjson', 2, 'a-2', 'bad-value', 'no account can have the number “0000000”'],
    ['accounts.ndjson', 3, 'a-3', 'bad-value', 'field “closedOn” is not as the schema says'],
    ['meters.ndjson', 1, 'm-1', 'unknown-reference', 'account “a-1” is not known'],
    ['meters.ndjson', 2, 'm-2', 'unknown-reference', 'service “gas” is not known'],
    ['readings.ndjson', 1, 'r-1', 'unknown-reference', 'meter “m-1” is not known'],
    ['readings.ndjson', 2, 'r-2', 'bad-value', 'meter “m-3” has another number of zones'],
    ['readings.ndjson', 3, 'r-3', 'bad-value', 'field “values” is not as the schema says'],
    ['tariffs.ndjson', 1, 't-1', 'unknown-reference', 'service “gas” is not known'],
  ])
  expect(await core.db.selectFrom('reading').select('externalId').execute()).toEqual([{ externalId: 'r-4' }])
})

test('who collects for others has nobody who collects for it', async () => {
  const core = await givenExchange()
  await core.send(
    packageOf([ndjson('payees', [payeeRow(), payeeRow({ externalId: 'heat', collectedBy: 'eirc' })])]),
  )
  const one = packageOf([
    ndjson('payees', [
      payeeRow({ externalId: 'p-1', collectedBy: 'heat' }),
      payeeRow({ externalId: 'p-2', collectedBy: 'p-1' }),
      payeeRow({ externalId: 'p-3', collectedBy: 'p-3' }),
      payeeRow({ externalId: 'p-4', collectedBy: 'eirc' }),
    ]),
  ])
  await core.send(one)
  await core.merge()

  expect((await core.protocol(one.packageId)).rows.map(({ externalId, code }) => [externalId, code])).toEqual(
    [
      ['p-1', 'bad-value'],
      ['p-2', 'bad-value'],
      ['p-3', 'bad-value'],
    ],
  )
})

test('a reading that says something else under a known id is refused', async () => {
  const core = await givenExchange()
  const meter = [...regionFiles(), ndjson('meters', [meterRow()])]
  await core.send(packageOf([...meter, ndjson('readings', [readingRow()])]))
  const one = packageOf([
    ndjson('readings', [readingRow({ values: ['500'] }), readingRow({ externalId: 'r-2' })]),
  ])
  await core.send(one)
  await core.merge()

  expect((await core.protocol(one.packageId)).rows).toMatchObject([
    { externalId: 'r-1', code: 'fact-changed' },
  ])
  expect(
    await core.db.selectFrom('reading').select('dials').where('externalId', '=', 'r-1').execute(),
  ).toEqual([{ dials: [412_386_000n] }])
})

test('a file of nothing but line feeds has as many bad rows', async () => {
  const core = await givenExchange()
  const one = packageOf([{ ...ndjson('houses', []), bytes: Buffer.alloc(20_000, '\n'), rows: 20_000 }])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 0, refused: 20_000 })
})

test('the protocol of many refused rows comes in pages, in the order of the lines', async () => {
  const core = await givenExchange()
  const one = packageOf([
    ndjson(
      'houses',
      Array.from({ length: 2500 }, () => 'nothing'),
    ),
  ])
  await core.put(one)
  await core.merge()

  const lines: number[] = []
  let path = `/exchange/v1/packages/${one.packageId}`
  for (let pages = 0; pages < 5; pages++) {
    const page = (await core.get(path)).json<{ rows: { line: number }[]; nextCursor?: string }>()
    lines.push(...page.rows.map(({ line }) => line))
    if (page.nextCursor === undefined) break
    path = `/exchange/v1/packages/${one.packageId}?cursor=${page.nextCursor}`
  }
  expect(lines).toEqual(Array.from({ length: 2500 }, (_, index) => index + 1))
  expect((await core.folderProtocol(one.packageId))?.rows).toHaveLength(2500)
})

test('deeply nested and oversized inputs of a line do not stop the package', async () => {
  const core = await givenExchange()
  const { bill } = billRows()
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  const line = JSON.stringify(lineRow({ bill: bill.externalId }))
  const one = packageOf([
    ...regionFiles(),
    ndjson('bills', [bill]),
    ndjson('bill_lines', [line.replace('"inputs":{', `"inputs":{"deep":${deep},`)]),
  ])
  await core.send(one)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', refused: 0 })
  expect(await core.db.selectFrom('billLine').select('inputs').execute()).toEqual([
    { inputs: lineRow()['inputs'] },
  ])
})
