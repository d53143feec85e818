import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { register } from 'prom-client'
import { expect, test } from 'vitest'
import { givenPayment, givenReading } from '../../../testing/exchange-outgoing.ts'
import { type Exchange, givenExchange, ndjson, packageOf } from '../../../testing/exchange.ts'
import { billFiles, billRows, meterRow, regionFiles } from '../../../testing/exchange-rows.ts'
import { keptLog } from '../../../testing/kept-log.ts'
import { sendToCore } from './index.ts'
import { newId } from '../../platform/id.ts'

const givenRegion = async () => {
  const core = await givenExchange()
  await core.send(
    packageOf([
      ...regionFiles(['a-1', 'a-2']),
      ndjson('meters', [meterRow({ zones: 2 })]),
      ...billFiles([billRows()]),
    ]),
  )
  await core.merge()
  return core
}

type Listed = { packages: { packageId: string; createdAt: string; counts: Record<string, number> }[] }
const list = async (core: Exchange) => (await core.get('/exchange/v1/outgoing')).json<Listed>().packages

const rowsOf = async (core: Exchange, packageId: string, kind: string) => {
  const reply = await core.get(`/exchange/v1/outgoing/${packageId}/${kind}.ndjson`)
  return reply.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const folderOf = (core: Exchange, ...names: string[]) => join(core.dataDir, 'exchange', 'outgoing', ...names)

test('a captured payment goes to the core with its insurance named', async () => {
  const core = await givenRegion()
  const id = await givenPayment(core, { account: 'a-1', amount: 259_150n, insurance: 18_340n })
  await sendToCore(core.deps)

  const [one, ...others] = await list(core)
  expect(others).toEqual([])
  expect(one).toMatchObject({ createdAt: '2026-12-08T06:00:00.000Z', counts: { payments: 1, readings: 0 } })
  expect(await rowsOf(core, one?.packageId ?? '', 'payments')).toEqual([
    {
      id,
      account: 'a-1',
      payee: 'eirc',
      period: '2026-11',
      amount: 277_490,
      insurance: 18_340,
      method: 'bank_card',
      provider: 'yookassa',
      providerId: `at-${id}`,
      capturedAt: '2026-12-08T06:12:40.000Z',
    },
  ])
})

test('readings go in a package of their own, and a later one of the month names the one it corrects', async () => {
  const core = await givenRegion()
  const first = await givenReading(core, { meter: 'm-1', dials: [412_386_000n, 5_000_000n] })
  const second = await givenReading(core, { meter: 'm-1', dials: [412_400_000n, 5_000_000n] })
  const january = await givenReading(core, {
    meter: 'm-1',
    dials: [412_500_000n, 5_000_000n],
    countsFor: '2027-01',
  })
  await givenPayment(core, { account: 'a-1', amount: 100n })
  await sendToCore(core.deps)

  const packages = await list(core)
  expect(
    packages.map(({ counts }) => counts).toSorted((a, b) => (a['payments'] ?? 0) - (b['payments'] ?? 0)),
  ).toEqual([
    { payments: 0, readings: 3 },
    { payments: 1, readings: 0 },
  ])
  const readings = packages.find(({ counts }) => counts['readings'] === 3)?.packageId ?? ''
  expect(await rowsOf(core, readings, 'readings')).toEqual([
    {
      id: first,
      meter: 'm-1',
      values: ['412.386', '5'],
      takenAt: '2026-12-08T06:20:00.000Z',
      receivedAt: '2026-12-08T06:20:01.000Z',
      channel: 'app',
    },
    expect.objectContaining({ id: second, corrects: first }),
    expect.not.objectContaining({ corrects: expect.anything() }),
  ])
  expect((await rowsOf(core, readings, 'readings'))[2]).toMatchObject({ id: january })
})

test('the folder, the listed files and the manifest say the same', async () => {
  const core = await givenRegion()
  await givenPayment(core, { account: 'a-1', amount: 100n })
  await sendToCore(core.deps)
  const [one] = await list(core)
  const id = one?.packageId ?? ''

  expect(await readdir(folderOf(core))).toEqual([id])
  expect((await readdir(folderOf(core, id))).toSorted()).toEqual(['manifest.json', 'payments.ndjson'])
  for (const file of ['manifest.json', 'payments.ndjson'])
    expect((await core.get(`/exchange/v1/outgoing/${id}/${file}`)).body).toBe(
      await readFile(folderOf(core, id, file), 'utf8'),
    )
  expect(JSON.parse(await readFile(folderOf(core, id, 'manifest.json'), 'utf8'))).toMatchObject({
    packageId: id,
    mode: 'delta',
    files: [{ name: 'payments.ndjson', rows: 1, encoding: 'utf-8' }],
  })
})

test('the same package has the same bytes again, whatever happened meanwhile', async () => {
  const core = await givenRegion()
  await givenReading(core, { meter: 'm-1', dials: [1_000_000n, 1_000_000n] })
  await sendToCore(core.deps)
  const [one] = await list(core)
  const path = `/exchange/v1/outgoing/${one?.packageId}/readings.ndjson`
  const { body } = await core.get(path)

  await givenReading(core, { meter: 'm-1', dials: [2_000_000n, 1_000_000n] })
  core.clock.pass(86_400)
  await sendToCore(core.deps)
  expect((await core.get(path)).body).toBe(body)
})

test('nothing is sent twice, and a package holds so many rows and no more', async () => {
  const core = await givenRegion()
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push(await givenPayment(core, { account: 'a-1', amount: 100n }))
  await Promise.all([sendToCore(core.deps, { mostRows: 2 }), sendToCore(core.deps, { mostRows: 2 })])
  await sendToCore(core.deps)

  const packages = await list(core)
  expect(packages.map(({ counts }) => counts['payments'])).toEqual([2, 2, 1])
  const sent = await Promise.all(packages.map(({ packageId }) => rowsOf(core, packageId, 'payments')))
  expect(sent.flat().map(({ id }) => id)).toEqual(ids)
})

test('killed before the files were written: the next start writes them', async () => {
  const core = await givenRegion()
  await givenPayment(core, { account: 'a-1', amount: 100n })
  const full = { ...core.deps, settings: { ...core.deps.settings, dataDir: '/dev/null' } }
  await expect(sendToCore(full)).rejects.toThrow('ENOTDIR')
  const [one] = await list(core)
  await sendToCore(core.deps)

  expect(await readdir(folderOf(core))).toEqual([one?.packageId])
  expect(await list(core)).toHaveLength(1)
})

test('a server without the worker’s disk gives the files as well', async () => {
  const core = await givenRegion()
  await givenPayment(core, { account: 'a-1', amount: 100n })
  await sendToCore(core.deps)
  const [one] = await list(core)
  await rm(folderOf(core), { recursive: true })

  expect(await rowsOf(core, one?.packageId ?? '', 'payments')).toHaveLength(1)
})

test('other files of the disk are not given', async () => {
  const core = await givenRegion()
  await givenPayment(core, { account: 'a-1', amount: 100n })
  await sendToCore(core.deps)
  const [one] = await list(core)
  for (const file of ['..%2F..%2Fincoming', 'readings.ndjson', '%2Fetc%2Fpasswd', 'constructor'])
    expect((await core.get(`/exchange/v1/outgoing/${one?.packageId}/${file}`)).statusCode).toBe(404)
})

/** Three payments in one package. */
const givenSent = async () => {
  const core = await givenRegion()
  const ids: string[] = []
  for (const amount of [100n, 200n, 300n])
    ids.push(await givenPayment(core, { account: 'a-1', amount, insurance: 7n }))
  await sendToCore(core.deps)
  const [one] = await list(core)
  const acknowledged = (outcome: string, ...lines: number[]) =>
    lines.map((line) => ({ line, externalId: ids[line - 1] ?? '', outcome }))
  const settled = async () => {
    const rows = await core.db
      .selectFrom('ledgerEntry')
      .select(['debitBook', 'creditBook', 'amount'])
      .where('kind', '=', 'acknowledgement')
      .orderBy('amount')
      .execute()
    return rows.map(({ debitBook, creditBook, amount }) => `${debitBook} ${creditBook} ${amount}`)
  }
  return { ...core, core, packageId: one?.packageId ?? '', ids, acknowledged, settled }
}

test('accepted payments are settled once, however often the core says so', async () => {
  const { core, packageId, acknowledged, settled } = await givenSent()
  for (let times = 0; times < 3; times++) {
    const reply = await core.acknowledge(packageId, acknowledged('accepted', 1, 2, 3))
    expect(reply.statusCode).toBe(200)
  }
  expect(await settled()).toEqual([
    'settlement:core-mo clearing:yookassa 107',
    'settlement:core-mo clearing:yookassa 207',
    'settlement:core-mo clearing:yookassa 307',
  ])
  expect(await list(core)).toEqual([])
})

test('the same acknowledgement twice at once settles once', async () => {
  const { core, packageId, acknowledged, settled } = await givenSent()
  const rows = acknowledged('accepted', 1, 2, 3)
  const replies = await Promise.all([core.acknowledge(packageId, rows), core.acknowledge(packageId, rows)])

  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect(await settled()).toHaveLength(3)
})

test('a refused payment stays visible with the core’s words and is not settled', async () => {
  const { core, packageId, ids, acknowledged, settled } = await givenSent()
  const refused = {
    file: 'payments.ndjson',
    line: 2,
    externalId: ids[1],
    outcome: 'refused',
    code: 'unknown-payee',
    message: 'нет такого',
  }
  await core.acknowledge(packageId, [...acknowledged('accepted', 1), refused])

  expect(await settled()).toEqual(['settlement:core-mo clearing:yookassa 107'])
  expect(
    await core.db
      .selectFrom('exchangeOutgoing')
      .select(['line', 'outcome', 'code', 'message'])
      .orderBy('line')
      .execute(),
  ).toEqual([
    { line: 1, outcome: 'accepted', code: null, message: null },
    { line: 2, outcome: 'refused', code: 'unknown-payee', message: 'нет такого' },
    { line: 3, outcome: null, code: null, message: null },
  ])
  expect(await list(core)).toHaveLength(1)

  await core.acknowledge(packageId, acknowledged('accepted', 3))
  expect(await list(core)).toEqual([])
})

const refusedPayments = async () => {
  const found = await register.getSingleMetric('exchange_refused_by_core_total')?.get()
  return found?.values.find(({ labels }) => labels['kind'] === 'payments')?.value ?? 0
}

test('the operator is told once of what the core refused, by ids', async () => {
  const { core, packageId, ids, acknowledged } = await givenSent()
  const kept = keptLog()
  core.deps.log = kept.log
  const before = await refusedPayments()
  const rows = [
    ...acknowledged('accepted', 1),
    ...acknowledged('refused', 2, 3).map((row) => ({ ...row, code: 'unknown-payee', message: 'нет такого' })),
  ]
  for (const _ of ['first', 'again']) await core.acknowledge(packageId, rows)

  expect(await refusedPayments()).toBe(before + 2)
  expect(kept.lines.map(({ time: _time, ...line }) => line)).toEqual([
    {
      level: 40,
      packageId,
      count: 2,
      ids: [ids[1], ids[2]],
      msg: 'the core refused payments',
    },
  ])
})

test('what was acknowledged stays: another outcome is refused, with all that comes with it', async () => {
  const { core, packageId, acknowledged, settled } = await givenSent()
  await core.acknowledge(packageId, acknowledged('accepted', 1))
  const reply = await core.acknowledge(packageId, [
    ...acknowledged('accepted', 2),
    ...acknowledged('refused', 1),
  ])

  expect(reply.json()).toMatchObject({ status: 409, code: 'acknowledged-otherwise', facts: { line: 1 } })
  expect(await settled()).toHaveLength(1)
})

test.each<[string, (ids: string[]) => object]>([
  ['a line that the package does not have', (ids) => ({ line: 9, externalId: ids[0], outcome: 'accepted' })],
  ['the id of another line', (ids) => ({ line: 1, externalId: ids[1], outcome: 'accepted' })],
  ['another file', (ids) => ({ file: 'readings.ndjson', line: 1, externalId: ids[0], outcome: 'accepted' })],
  ['an unknown outcome', (ids) => ({ line: 1, externalId: ids[0], outcome: 'maybe' })],
  ['no line', (ids) => ({ externalId: ids[0], outcome: 'accepted' })],
  [
    'words that a database cannot keep',
    (ids) => ({ line: 1, externalId: ids[0], outcome: 'refused', message: 'a\0' }),
  ],
])('an acknowledgement with %s is refused', async (_, row) => {
  const { core, packageId, ids, acknowledged, settled } = await givenSent()
  const reply = await core.acknowledge(packageId, [...acknowledged('accepted', 3), row(ids)])

  expect(reply.json()).toMatchObject({ status: 422, code: 'acknowledgement-invalid' })
  expect(await settled()).toEqual([])
})

test('an acknowledgement is signed over its body and for a package of the source', async () => {
  const { core, packageId, acknowledged } = await givenSent()
  const rows = acknowledged('accepted', 1)

  expect((await core.acknowledge(packageId, rows, { key: 'another key' })).statusCode).toBe(401)
  expect((await core.acknowledge(newId(), rows)).statusCode).toBe(404)
  const tampered = await core.app.inject({
    method: 'POST',
    url: `/exchange/v1/outgoing/${packageId}/acknowledgement`,
    headers: { 'content-type': 'application/json', ...core.signed(JSON.stringify({ rows: [] })) },
    payload: JSON.stringify({ rows }),
  })
  expect(tampered.statusCode).toBe(401)
})

test('the resident sees that the core has refused a reading', async () => {
  const core = await givenRegion()
  const id = await givenReading(core, { meter: 'm-1', dials: [1_000_000n, 1_000_000n] })
  await sendToCore(core.deps)
  const [one] = await list(core)
  await core.acknowledge(one?.packageId ?? '', [
    { line: 1, externalId: id, outcome: 'refused', code: 'below-previous', message: 'less than 412.386' },
  ])
  const resident = await core.givenResident()
  const meter = await core.db.selectFrom('meter').select(['id', 'accountId']).executeTakeFirstOrThrow()
  await core.db
    .insertInto('attachment')
    .values({
      id: newId(),
      residentId: resident.id,
      accountId: meter.accountId,
      verified: true,
      position: 1,
      attachedAt: core.clock.now(),
    })
    .execute()

  const reply = await resident.get(`/meters/${meter.id}/readings`)
  expect(reply.json()).toMatchObject({ readings: [{ id, delivery: 'refused' }] })
})
