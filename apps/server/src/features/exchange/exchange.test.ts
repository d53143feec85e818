import { expect, test } from 'vitest'
import { csv, givenExchange, ndjson, packageOf } from '../../../testing/exchange.ts'
import {
  accountRow,
  billFiles,
  billRows,
  houseRow,
  meterRow,
  normRow,
  payeeRow,
  readingRow,
  regionFiles,
  serviceRow,
  tariffRow,
  windowRow,
} from '../../../testing/exchange-rows.ts'

const wholeRegion = () => [
  ndjson('payees', [payeeRow({ externalId: 'heat', collectedBy: 'eirc' }), payeeRow()]),
  ndjson('services', [serviceRow()]),
  ndjson('houses', [houseRow({ commonArea: '812', heating: 'house-meter' })]),
  ndjson('windows', [windowRow({ service: 'heating', month: 12, toDay: 14 })]),
  ndjson('accounts', [accountRow({ closedOn: '2026-12-01' })]),
  ndjson('meters', [meterRow({ zones: 2, verifyUntil: '2039-05-01', place: 'кухня' })]),
  ndjson('readings', [readingRow({ values: ['412.386', '1'] })]),
  ndjson('tariffs', [tariffRow({ zone: 1, rangeFrom: '150' })]),
  ndjson('norms', [normRow({ act: 'Распоряжение № 1' })]),
]

test('a package over HTTP becomes what residents see', async () => {
  const core = await givenExchange()
  const bill = billRows({ opening: 879_687, payments: { 'p-1': 879_687 }, insurance: 18_340 })
  const one = packageOf([...wholeRegion(), ...billFiles([bill])])

  const reply = await core.send(one)
  expect([reply.statusCode, reply.json()]).toEqual([202, { packageId: one.packageId, state: 'received' }])
  await core.merge()

  expect(await core.protocol(one.packageId)).toEqual({
    packageId: one.packageId,
    state: 'merged',
    accepted: 14,
    refused: 0,
    rows: [],
  })
  const { db } = core
  const payees = await db.selectFrom('payee').select(['id', 'externalId', 'collectedBy', 'kpp']).execute()
  const eirc = payees.find(({ externalId }) => externalId === 'eirc')
  expect(payees.find(({ externalId }) => externalId === 'heat')).toMatchObject({ collectedBy: eirc?.id })
  expect(await db.selectFrom('account').selectAll().executeTakeFirst()).toMatchObject({
    number: '48112-306',
    numberDigits: '48112306',
    area: 52_400_000n,
    closedOn: '2026-12-01',
  })
  expect(await db.selectFrom('house').selectAll().executeTakeFirst()).toMatchObject({
    municipality: 'Можайск',
    commonArea: 812_000_000n,
  })
  expect(await db.selectFrom('meter').selectAll().executeTakeFirst()).toMatchObject({
    zones: 2,
    verifyUntil: '2039-05-01',
  })
  expect(await db.selectFrom('reading').selectAll().executeTakeFirst()).toMatchObject({
    dials: [412_386_000n, 1_000_000n],
    takenOn: '2026-11-20',
    takenAt: new Date('2026-11-20T00:00:00+03:00'),
    channel: 'core',
  })
  expect(await db.selectFrom('tariff').selectAll().executeTakeFirst()).toMatchObject({
    scope: 'region',
    value: 2_616_010_000n,
    rangeFrom: 150_000_000n,
    startsOn: '2026-07-01',
  })
  expect(await db.selectFrom('norm').selectAll().executeTakeFirst()).toMatchObject({ value: 16_000n })
  expect(await db.selectFrom('readingWindow').selectAll().executeTakeFirst()).toMatchObject({ month: 12 })
  expect(await db.selectFrom('billLine').selectAll().orderBy('externalId').execute()).toMatchObject([
    { way: 'house-meter', volume: 990_631n, total: 259_150n, inputs: { parts: [{ area: '52.4' }] } },
    { way: 'insurance', total: 18_340n },
  ])
})

test('a published bill is owed, without insurance', async () => {
  const core = await givenExchange()
  await core.send(packageOf([...regionFiles(), ...billFiles([billRows({ insurance: 18_340 })])]))
  await core.merge()

  expect(await core.db.selectFrom('publication').select(['municipality', 'period']).execute()).toEqual([
    { municipality: 'Можайск', period: '2026-11' },
  ])
  const entries = await core.db.selectFrom('ledgerEntry').select(['debitBook', 'amount']).execute()
  expect(entries).toEqual([{ debitBook: 'receivable', amount: 259_150n }])
})

test('a package in the folder is taken over, and told what became of it', async () => {
  const core = await givenExchange()
  const one = packageOf(wholeRegion())
  await core.put(one)
  await core.merge()

  expect(await core.folderProtocol(one.packageId)).toEqual(await core.protocol(one.packageId))
  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 10 })
  expect(await core.db.selectFrom('account').select('externalId').execute()).toHaveLength(1)
})

/** Russian text in windows-1251. */
const cyrillic = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )

test('a windows-1251 CSV says the same as NDJSON', async () => {
  const core = await givenExchange()
  const header = 'externalId;number;house;flat;ownerName;area;registered;owners;insuranceRefused;closedOn\r\n'
  const rows = [
    'a-1;48112-306;h-1;27;Иванова Анна;52.4;2;1;false;\r\n',
    'a-2;48112-307;h-1;"28\nлитера ""А""";Петров;41;0;1;true;2026-11-30\r\n',
    'a-3;48112-308;h-1;;Сидоров;41;0;1;true;\r\n',
  ]
  const bad = Buffer.from([...cyrillic('a-4;48112-309;h-1;1;'), 0x98, ...cyrillic(';41;0;1;true;\r\n')])
  const bytes = Buffer.concat([cyrillic(header + rows.join('')), bad])
  const one = packageOf([...regionFiles([]).slice(0, 3), csv('accounts', bytes, 4)])
  await core.send(one)
  await core.merge()

  expect(
    await core.db
      .selectFrom('account')
      .select(['ownerName', 'flat', 'insuranceRefused', 'closedOn'])
      .orderBy('externalId')
      .execute(),
  ).toEqual([
    { ownerName: 'Иванова Анна', flat: '27', insuranceRefused: false, closedOn: null },
    { ownerName: 'Петров', flat: '28\nлитера "А"', insuranceRefused: true, closedOn: '2026-11-30' },
    { ownerName: 'Сидоров', flat: '', insuranceRefused: true, closedOn: null },
  ])
  expect((await core.protocol(one.packageId)).rows).toEqual([
    {
      file: 'accounts.csv',
      // Behind a row of two lines.
      line: 6,
      externalId: null,
      outcome: 'refused',
      code: 'bad-encoding',
      message: 'the row has bytes that windows-1251 does not have',
    },
  ])
})

test('the same package again changes nothing, over HTTP and in the folder', async () => {
  const core = await givenExchange()
  const one = packageOf([...regionFiles(), ...billFiles([billRows()])])
  await core.send(one)
  await core.merge()

  const again = await core.send(one)
  expect([again.statusCode, again.json()]).toEqual([200, { packageId: one.packageId, state: 'merged' }])
  await core.put(one)
  await core.merge()
  expect(await core.folderProtocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 6 })
  expect(await core.db.selectFrom('bill').select('id').execute()).toHaveLength(1)
  expect(await core.db.selectFrom('ledgerEntry').select('causeId').execute()).toHaveLength(1)
})

test('the same package twice at once is one package', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const replies = await Promise.all([core.send(one), core.send(one), core.send(one)])

  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 202])
  await Promise.all([core.merge(), core.merge(), core.merge()])
  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 4 })
})

test('the same rows in a package of another name are accepted and change nothing', async () => {
  const core = await givenExchange()
  const files = [
    ...wholeRegion(),
    ...billFiles([billRows({ opening: 100, payments: { 'p-1': 60 }, insurance: 9 })]),
  ]
  for (const one of [packageOf(files), packageOf(files)]) {
    await core.send(one)
    await core.merge()
    expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 14, refused: 0 })
  }
  const counts = await Promise.all(
    (['account', 'meter', 'reading', 'bill', 'billLine', 'paymentPosted', 'ledgerEntry'] as const).map(
      async (table) => (await core.db.selectFrom(table).selectAll().execute()).length,
    ),
  )
  expect(counts).toEqual([1, 1, 1, 1, 2, 1, 1])
})

test('a later row with the same id replaces what was said before', async () => {
  const core = await givenExchange()
  await core.send(packageOf(wholeRegion()))
  const changed = packageOf(
    [
      ndjson('accounts', [accountRow({ ownerName: 'Ковалёва Мария', number: '0048112-307' })]),
      ndjson('payees', [payeeRow({ name: 'ЕИРЦ' }), payeeRow({ externalId: 'heat' })]),
    ],
    { mode: 'delta' },
  )
  await core.send(changed)
  await core.merge()

  const { db } = core
  expect(await db.selectFrom('account').select(['ownerName', 'numberDigits', 'closedOn']).execute()).toEqual([
    { ownerName: 'Ковалёва Мария', numberDigits: '48112307', closedOn: null },
  ])
  expect(
    await db.selectFrom('payee').select(['name', 'collectedBy']).orderBy('externalId').execute(),
  ).toEqual([
    { name: 'ЕИРЦ', collectedBy: null },
    { name: 'МосОблЕИРЦ', collectedBy: null },
  ])
})

test('packages are merged in the order in which they were made, and a late one replaces nothing', async () => {
  const core = await givenExchange()
  const older = packageOf([...regionFiles(['a-1', 'a-2'])])
  const newer = packageOf([
    ...regionFiles().slice(0, 3),
    ndjson('accounts', [accountRow({ ownerName: 'Новая' })]),
  ])
  await core.send(newer)
  await core.merge()
  await core.send(older)
  await core.merge()

  expect(await core.db.selectFrom('account').select('ownerName').orderBy('externalId').execute()).toEqual([
    { ownerName: 'Новая' },
    { ownerName: 'Ковалёва Анна Петровна' },
  ])
})
