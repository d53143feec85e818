import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenExchange, ndjson, packageOf } from '../../../../testing/exchange.ts'
import { billFiles, billRows, payeeRow, regionFiles } from '../../../../testing/exchange-rows.ts'
import { givenPayment } from '../../../../testing/exchange-outgoing.ts'
import { sendToCore } from '../index.ts'

const accounts = Array.from({ length: 20 }, (_, index) => `a-${index + 1}`)

/** Bills of twenty accounts, three of them with a wrong total: too many to land unseen. */
const spoiled = () => {
  const all = accounts.map((account) => billRows({ account }))
  for (const { bill } of all.slice(0, 3)) bill.total += 1
  return packageOf([...regionFiles(accounts), ...billFiles(all)], { municipality: 'Можайск' })
}

const givenHeld = async () => {
  const core = await givenExchange()
  const billing = await core.givenStaff(['billing'])
  const held = spoiled()
  await core.send(held)
  await core.merge()
  const path = `/office/exchange/packages/${held.packageId}`
  const stateOf = async () => (await billing.get(path)).json().package.state
  const audit = async () =>
    core.db
      .selectFrom('auditEntry')
      .select(['action', 'subjectKind', 'subjectId', 'reason', 'facts', 'staffId'])
      .where('subjectKind', '=', 'package')
      .execute()
  return { core, billing, held, path, stateOf, audit }
}

test('staff see what came, what of it was refused and what waits for them', async () => {
  const { core, billing, held, path } = await givenHeld()
  const fine = packageOf([ndjson('payees', [payeeRow(), { externalId: 'x' }])])
  core.clock.pass(60)
  await core.send(fine)
  await core.merge()

  const { packages, today, held: waiting } = (await billing.get('/office/exchange/packages')).json()
  expect(packages.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    [fine.packageId, 'merged'],
    [held.packageId, 'held'],
  ])
  expect(packages[0]).toMatchObject({ kinds: ['payees'], rows: 2, accepted: 1, refused: 1 })
  expect(packages[1]).toMatchObject({
    period: '2026-11',
    municipality: 'Можайск',
    reason: 'held-by-threshold',
    accepted: 0,
    refused: 6,
  })
  expect(today).toEqual({ packages: 2, accepted: 1, refused: 7, packagesWithRefused: 2 })
  expect(waiting).toBe(1)
  expect((await billing.get(path)).json().reasons).toEqual([
    { code: 'bill-lines-do-not-add-up', rows: 3 },
    { code: 'bill-refused', rows: 3 },
  ])
})

test('a list is narrowed by state and month, and goes on after a package', async () => {
  const { billing, held } = await givenHeld()
  const idsOf = async (query: string) =>
    (await billing.get(`/office/exchange/packages?${query}`))
      .json()
      .packages.map(({ id }: { id: string }) => id)
  expect(await idsOf('state=held&period=2026-11')).toEqual([held.packageId])
  expect(await idsOf('state=merged')).toEqual([])
  expect(await idsOf('period=2026-10')).toEqual([])
  expect(await idsOf(`before=${held.packageId}`)).toEqual([])
})

test('refused rows are told with line and reason, of one reason when it is named', async () => {
  const { billing, path } = await givenHeld()
  const rowsOf = async (query: string) =>
    (await billing.get(`${path}/refused-rows?${query}`)).json().rows as { id: string; line: number }[]
  const all = await rowsOf('')
  expect(all).toHaveLength(6)
  expect(await rowsOf(`after=${all[3]?.id}`)).toEqual(all.slice(4))
  expect(await rowsOf('code=bill-lines-do-not-add-up')).toMatchObject([
    { file: 'bills.ndjson', line: 1, code: 'bill-lines-do-not-add-up' },
    { line: 2 },
    { line: 3 },
  ])
})

test('a released package lands without its refused bills, and the release is written down', async () => {
  const { core, billing, held, path, stateOf, audit } = await givenHeld()
  expect((await billing.post(`${path}/release`)).json()).toEqual({})
  expect(await stateOf()).toBe('received')
  await core.merge()

  expect(await stateOf()).toBe('merged')
  expect(await core.db.selectFrom('bill').selectAll().execute()).toHaveLength(17)
  expect(await audit()).toEqual([
    {
      action: 'package-released',
      subjectKind: 'package',
      subjectId: held.packageId,
      reason: null,
      facts: { rows: expect.any(String), refused: '6' },
      staffId: billing.id,
    },
  ])
})

test('a returned package is refused whole, for a reason that is written down', async () => {
  const { core, billing, held, path, stateOf, audit } = await givenHeld()
  await billing.post(`${path}/return`, { reason: ' Тарифы за прошлый год ' })
  await core.merge()

  expect(await stateOf()).toBe('refused')
  expect(await core.protocol(held.packageId)).toMatchObject({
    state: 'refused',
    reason: 'refused-by-staff',
    accepted: 0,
    refused: 6,
  })
  expect(await core.db.selectFrom('account').selectAll().execute()).toEqual([])
  expect(await audit()).toMatchObject([{ action: 'package-returned', reason: 'Тарифы за прошлый год' }])
})

test('the sender of a folder finds the protocol there when its package is returned', async () => {
  const core = await givenExchange()
  const billing = await core.givenStaff(['billing'])
  const held = spoiled()
  await core.put(held)
  await core.merge()
  await billing.post(`/office/exchange/packages/${held.packageId}/return`, { reason: 'не тот месяц' })
  expect(await core.folderProtocol(held.packageId)).toMatchObject({ reason: 'refused-by-staff' })
})

test('of two who decide at once the second is told that it is decided', async () => {
  const { core, billing, path, audit } = await givenHeld()
  const other = await core.givenStaff(['administrator'])
  const replies = await Promise.all([
    billing.post(`${path}/release`),
    other.post(`${path}/return`, { reason: 'нет' }),
  ])
  const late = replies.filter(({ statusCode }) => statusCode !== 200)
  expect(late.map((reply) => reply.json().code)).toEqual(['package-not-held'])
  expect(await audit()).toHaveLength(1)
})

test('a repeated release is one', async () => {
  const { billing, path, audit } = await givenHeld()
  const key = randomUUID()
  for (const _ of ['first', 'again'])
    expect((await billing.post(`${path}/release`, {}, { 'idempotency-key': key })).statusCode).toBe(200)
  expect(await audit()).toHaveLength(1)
})

test('what was sent is shown with what the core has acknowledged of it', async () => {
  const core = await givenExchange()
  const billing = await core.givenStaff(['billing'])
  await core.send(packageOf([...regionFiles(['a-1', 'a-2']), ...billFiles([billRows()])]))
  await core.merge()
  const [first, second] = [
    await givenPayment(core, { account: 'a-1', amount: 1000n }),
    await givenPayment(core, { account: 'a-2', amount: 2000n }),
  ]
  const sent = async () => (await billing.get('/office/exchange/sent')).json()
  expect(await sent()).toEqual({ packages: [], waiting: 2 })

  await sendToCore(core.deps)
  const { packages } = await sent()
  expect(packages).toMatchObject([{ kind: 'payments', rows: 2, accepted: 0, refused: 0 }])
  const acknowledged = [first, second].map((externalId, index) => ({
    line: index + 1,
    externalId,
    outcome: index === 0 ? 'accepted' : 'refused',
    ...(index > 0 && { code: 'unknown-account', message: 'no such account' }),
  }))
  expect((await core.acknowledge(packages[0].id, acknowledged)).statusCode).toBe(200)
  expect(await sent()).toMatchObject({
    packages: [{ accepted: 1, refused: 1, settledAt: expect.any(String) }],
    waiting: 0,
  })
})
