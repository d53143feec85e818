import { expect, test } from 'vitest'
import { givenMeter, givenReading, givenWindow, m3 } from '../../../testing/meters.ts'
import { givenBill, givenPayer, givenPostedBill } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

const givenHousehold = async (options?: Parameters<typeof givenWorld>[0]) => {
  const world = await givenWorld(options)
  const resident = await world.givenResident()
  const payee = await givenPayee(world.db)
  const flat = async (
    total: number,
    { verified = true, ownName = undefined as string | undefined, dueOn = '2026-12-15' } = {},
  ) => {
    const account = await givenAccount(world.db)
    await givenAttachment(world.db, {
      residentId: resident.id,
      accountId: account.id,
      verified,
      ...(ownName !== undefined && { ownName }),
    })
    await givenPostedBill(world.db, { accountId: account.id, dueOn, lines: [{ payeeId: payee.id, total }] })
    return account
  }
  const home = async () => (await resident.get('/home')).json()
  return { world, resident, payee, flat, home }
}

test('somebody without an account sees an empty home', async () => {
  const { home } = await givenHousehold()
  expect(await home()).toEqual({
    today: '2026-12-08',
    firstName: 'Анна',
    toPay: 0,
    overdue: false,
    unfinished: [],
    accounts: [],
    badges: { payments: 0, meters: 0, requests: 0 },
  })
})

test('the hero sums over all accounts and names the nearest day', async () => {
  const { flat, home } = await givenHousehold()
  await flat(952_027, { ownName: 'Моя квартира' })
  await flat(487_016, { ownName: 'Бабушка', dueOn: '2026-12-10' })
  expect(await home()).toMatchObject({
    toPay: 1_439_043,
    period: '2026-11',
    dueOn: '2026-12-10',
    overdue: false,
    nextBillBy: '2027-01-05',
    accounts: [
      { ownName: 'Моя квартира', toPay: 952_027, state: 'to-pay', dueOn: '2026-12-15' },
      { ownName: 'Бабушка', toPay: 487_016, state: 'to-pay' },
    ],
    badges: { payments: 2 },
  })
})

test('an overpayment of one account pays nothing of another', async () => {
  const { flat, home } = await givenHousehold()
  await flat(952_027)
  await flat(-100_000)
  expect(await home()).toMatchObject({
    toPay: 952_027,
    accounts: [{ state: 'to-pay' }, { state: 'paid', toPay: 0, overpaid: 100_000 }],
    badges: { payments: 1 },
  })
})

test('what is late is called overdue', async () => {
  const { flat, home } = await givenHousehold({ at: '2026-12-16T00:00:00+03:00' })
  await flat(952_027)
  const overdueDebt = { amount: 952_027, since: '2026-12-15' }
  expect(await home()).toMatchObject({
    overdue: true,
    overdueDebt,
    accounts: [{ overdue: true, overdueDebt }],
  })
})

test('a debt of earlier months is overdue before the newest bill is', async () => {
  const { world, payee, flat, home } = await givenHousehold()
  const [calm, old] = [await flat(100_000), await flat(500_000, { dueOn: '2026-12-15' })]
  expect(await home()).not.toHaveProperty('overdueDebt')

  const lines = [{ payeeId: payee.id, total: 300_000, charged: 100_000 }]
  const october = { period: '2026-10', dueOn: '2026-11-15' }
  await givenBill(world.db, { accountId: old.id, ...october, lines: [{ payeeId: payee.id, total: 200_000 }] })
  await givenPostedBill(world.db, { accountId: old.id, version: 2, opening: 200_000, lines })
  const overdueDebt = { amount: 200_000, since: '2026-11-15' }
  const seen = await home()
  expect(seen).toMatchObject({ toPay: 400_000, dueOn: '2026-12-15', overdue: false, overdueDebt })
  expect(seen.accounts).toMatchObject([{ id: calm.id }, { id: old.id, overdue: false, overdueDebt }])
  expect(seen.accounts[0]).not.toHaveProperty('overdueDebt')
})

test('an unverified account shows its number and street and no sum', async () => {
  const { flat, home } = await givenHousehold()
  const account = await flat(952_027, { verified: false })
  expect(await home()).toMatchObject({
    toPay: 0,
    accounts: [{ number: account.number, state: 'unverified', address: 'Можайск, ул. Фрунзе' }],
    badges: { payments: 0 },
  })
  expect(JSON.stringify(await home())).not.toContain('952027')
})

test('meters that are due are counted, and those that were given are not', async () => {
  const { world, flat, home } = await givenHousehold()
  await givenWindow(world.db)
  const account = await flat(0)
  const given = await givenMeter(world.db, { accountId: account.id })
  await givenMeter(world.db, { accountId: account.id, number: '18-204533' })
  await givenMeter(world.db, { accountId: account.id, automatic: true })
  expect(await home()).toMatchObject({
    readings: { meters: 2, until: '2026-12-14', daysLeft: 6 },
    badges: { meters: 2 },
  })
  await givenReading(world.db, { meterId: given.id, dials: [m3(5)], takenAt: '2026-12-05T12:00:00+03:00' })
  expect(await home()).toMatchObject({ readings: { meters: 1 } })
})

test('a payment on its way is taken off the sum and shown apart', async () => {
  const { world, resident, flat, home } = await givenHousehold()
  const account = await flat(952_027, { ownName: 'Моя квартира' })
  const order = await resident.post('/orders', {
    accounts: [{ accountId: account.id, amount: 952_027 }],
    insuranceOf: [],
    despitePending: false,
  })
  const { id, nextPaymentId } = order.json()
  await resident.post(`/orders/${id}/payments/${nextPaymentId}/attempts`, { method: 'card' })
  const attemptId = world.acquirer.requests[0]?.attemptId ?? ''
  world.acquirer.capture(attemptId, world.clock.now())
  await resident.get(`/orders/${id}`)

  expect(await home()).toMatchObject({
    toPay: 0,
    inTransit: { amount: 952_027, orderId: id, accountName: 'Моя квартира' },
    accounts: [{ state: 'in-transit', toPay: 0 }],
    badges: { payments: 0 },
  })
  await world.db
    .updateTable('exchangeOutgoing')
    .set({ outcome: 'accepted', settledAt: world.clock.now() })
    .where('subjectId', '=', attemptId)
    .execute()
  const later = await home()
  expect(later).toMatchObject({ accounts: [{ state: 'settled' }] })
  expect(later).not.toHaveProperty('inTransit')
})

test('insurance that was paid alone is on its way until the core has it, and then no longer news', async () => {
  const world = await givenWorld()
  const payer = await givenPayer(world, { owes: { water: 0 }, insurance: 18_340 })
  await payer.paidOrder({ amount: 0, insurance: true })
  const home = async () => (await payer.resident.get('/home')).json()
  expect(await home()).toMatchObject({ inTransit: { amount: 18_340 }, accounts: [{ state: 'in-transit' }] })

  await world.db
    .updateTable('exchangeOutgoing')
    .set({ outcome: 'accepted', settledAt: world.clock.now() })
    .execute()
  expect(await home()).toMatchObject({ accounts: [{ state: 'paid' }] })
})

test('a bill that is published while the screen is read belongs to the next look', async () => {
  const publishing: (() => Promise<unknown>)[] = []
  const { flat, home } = await givenHousehold({
    replace: ({ inSnapshot }) => ({
      inSnapshot: (work) =>
        inSnapshot(async (db) => {
          await db.selectFrom('account').select('id').execute()
          await Promise.all(publishing.splice(0).map((publish) => publish()))
          return work(db)
        }),
    }),
  })
  await flat(952_027)
  publishing.push(() => flat(487_016))
  expect(await home()).toMatchObject({ toPay: 952_027 })
  expect(await home()).toMatchObject({ toPay: 952_027 + 487_016 })
})
