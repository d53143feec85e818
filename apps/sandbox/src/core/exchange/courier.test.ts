import { afterEach, expect, test } from 'vitest'
import { annasAccount } from '../households/drawn-households.ts'
import { allPackages } from '../store/packages.ts'
import { startFakeProduct, type FakeProduct } from '../testing/fake-product.ts'
import { givenCore } from '../testing/given-core.ts'
import { makeCourier } from './courier.ts'

const products: FakeProduct[] = []
afterEach(async () => {
  await Promise.all(products.splice(0).map((product) => product.close()))
})

const givenExchange = async () => {
  const product = await startFakeProduct()
  products.push(product)
  const core = givenCore({ accounts: 4 })
  const settings = { publicUrl: product.url, exchangeKey: product.key, exchangeSource: 'core-mo' } as const
  const courier = makeCourier({ settings, clock: core.clock, state: core.db })
  return { product, courier, ...core }
}

const payment = (given: object = {}) => ({
  id: 'attempt-1',
  account: annasAccount,
  payee: 'eirc',
  period: '2026-11',
  amount: 836_747,
  insurance: 0,
  method: 'bank_card',
  provider: 'yookassa',
  providerId: 'x',
  capturedAt: '2026-12-08T05:30:00Z',
  ...given,
})

const reading = (given: object = {}) => ({
  id: 'reading-1',
  meter: 'm-48112306-cold-water',
  values: ['417.198'],
  takenAt: '2026-12-08T05:40:00Z',
  receivedAt: '2026-12-08T05:40:01Z',
  channel: 'app',
  ...given,
})

test('directories go first, then every month in its order, and all are merged', async () => {
  const { product, courier, db } = await givenExchange()
  expect(await courier.goRound()).toEqual({ delivered: 19, payments: 0, readings: 0, refused: 0 })

  const manifests = [...product.arrived.values()].map(({ manifest }) => JSON.parse(manifest.toString()))
  expect(manifests.map(({ period }) => period).slice(0, 3)).toEqual([undefined, '2025-06', '2025-07'])
  const made = manifests.map(({ createdAt }) => createdAt)
  expect(made).toEqual([...new Set<string>(made)].toSorted((a, b) => (a < b ? -1 : 1)))
  expect(manifests.at(-1)).toMatchObject({ period: '2026-11', mode: 'full', source: 'core-mo', version: 1 })
  expect(new Set(allPackages(db).map(({ state }) => state))).toEqual(new Set(['merged']))
})

test('while the product is away packages wait; later the very same ones are sent', async () => {
  const { product, courier, db } = await givenExchange()
  product.away = true
  const { trouble } = await courier.goRound()
  expect(trouble).toContain('503')
  expect(allPackages(db).at(-1)).toMatchObject({ state: 'queued', tries: 1 })

  product.away = false
  expect(await courier.goRound()).toMatchObject({ delivered: 19 })
  db.exec("UPDATE core_package SET state = 'queued'")
  expect(await courier.goRound()).toMatchObject({ delivered: 19 })
  expect(new Set(product.times.values())).toEqual(new Set([2]))
})

test('a payment is acknowledged and stands in the next bill, once, however often it comes', async () => {
  const { product, courier, close, bill } = await givenExchange()
  product.outgoing.set('out-1', {
    payments: [payment(), payment({ id: 'attempt-2', payee: 'fkr-own', amount: 115_280 })],
  })
  expect(await courier.goRound()).toMatchObject({ payments: 2, refused: 0 })
  product.outgoing.set('out-1-again', { payments: [payment()] })
  await courier.goRound()
  expect(product.acknowledged.get('out-1-again')?.rows).toEqual([
    { file: 'payments.ndjson', line: 1, externalId: 'attempt-1', outcome: 'accepted' },
  ])

  close()
  const december = bill(annasAccount, '2026-12')
  expect(december).toMatchObject({ opening: 952_027, paid: 952_027 })
  expect(december.payments).toEqual([
    { payee: 'eirc', amount: 836_747, paidOn: '2026-12-08', channel: 'account', attemptId: 'attempt-1' },
    { payee: 'fkr-own', amount: 115_280, paidOn: '2026-12-08', channel: 'account', attemptId: 'attempt-2' },
  ])

  close()
  expect(bill(annasAccount, '2027-01')).toMatchObject({ opening: december.total, paid: 0, payments: [] })
})

test('insurance is taken from the payment and never touches the debt', async () => {
  const { product, courier, close, bill } = await givenExchange()
  product.outgoing.set('out-1', { payments: [payment({ amount: 836_747 + 18_340, insurance: 18_340 })] })
  await courier.goRound()
  close()
  expect(bill(annasAccount, '2026-12')).toMatchObject({ paid: 836_747 })
})

test('a partial payment is shared among the lines of its payee in proportion', async () => {
  const { product, courier, close, bill } = await givenExchange()
  product.outgoing.set('out-1', { payments: [payment({ amount: 100_000 })] })
  await courier.goRound()
  close()
  const { lines } = bill(annasAccount, '2026-12')
  expect(lines.reduce((sum, { paid = 0 }) => sum + paid, 0)).toBe(100_000)
  expect(lines.find(({ service }) => service === 'heating')?.paid).toBe(30_971)
  expect(lines.find(({ service }) => service === 'capital-repair')?.paid).toBeUndefined()
})

test('a reading becomes what the next bill is counted by; a corrected one does not', async () => {
  const { product, courier, close, bill } = await givenExchange()
  product.outgoing.set('out-1', { readings: [reading({ id: 'slip', values: ['471.198'] })] })
  await courier.goRound()
  product.outgoing.set('out-2', { readings: [reading({ corrects: 'slip' })] })
  await courier.goRound()

  close()
  const { lines, readings } = bill(annasAccount, '2026-12')
  expect(lines.find(({ service }) => service === 'cold-water')).toMatchObject({
    way: 'meter',
    volume: '4.812',
    charged: 25_893,
    inputs: { parts: [{ dials: [{ previous: '412.386', current: '417.198' }] }] },
  })
  expect(readings.map(({ meter }) => meter)).not.toContain('m-48112306-cold-water')

  // Whoever gives readings through the product is never read by anybody else: next month is counted by average.
  close()
  const january = bill(annasAccount, '2027-01').lines
  expect(january.find(({ service }) => service === 'cold-water')).toMatchObject({ way: 'average' })
})

test.each([
  ['unknown-account', { payments: [payment({ account: 'a-nobody' })] }],
  ['unknown-payee', { payments: [payment({ payee: 'heat-mozhaysk' })] }],
  ['bad-value', { payments: [payment({ amount: -5 })] }],
  ['bad-value', { payments: [payment({ amount: 100, insurance: 200 })] }],
  ['bad-value', { payments: [payment({ capturedAt: 'yesterday' })] }],
  ['unknown-meter', { readings: [reading({ meter: 'm-nothing' })] }],
  ['wrong-zones', { readings: [reading({ values: ['417.198', '1'] })] }],
  ['bad-value', { readings: [reading({ values: ['-1'] })] }],
  ['bad-value', { readings: [reading({ values: ['100000'] })] }],
  ['below-previous', { readings: [reading({ values: ['412.385'] })] }],
])('a row is refused with %s', async (code, rows) => {
  const { product, courier } = await givenExchange()
  product.outgoing.set('out-1', rows)
  expect(await courier.goRound()).toMatchObject({ payments: 0, readings: 0, refused: 1 })
  expect(product.acknowledged.get('out-1')?.rows).toMatchObject([{ line: 1, outcome: 'refused', code }])
})

test('a month that was closed goes to the product as a package of its own', async () => {
  const { product, courier, close } = await givenExchange()
  await courier.goRound()
  const { packageId } = close()
  expect(await courier.goRound()).toMatchObject({ delivered: 1 })
  const manifest = JSON.parse(product.arrived.get(packageId)?.manifest.toString() ?? '')
  expect(manifest).toMatchObject({ packageId, period: '2026-12' })
})
