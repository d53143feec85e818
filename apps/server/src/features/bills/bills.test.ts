import { expect, test } from 'vitest'
import { givenPostedBill } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

const givenBilledResident = async (options?: Parameters<typeof givenWorld>[0]) => {
  const world = await givenWorld(options)
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })
  const payee = await givenPayee(world.db)
  const bill = (
    period: string,
    total: number,
    more: { version?: number; dueOn?: string; insurance?: number } = {},
  ) =>
    givenPostedBill(world.db, {
      accountId: account.id,
      period,
      ...more,
      lines: [
        { payeeId: payee.id, total },
        ...(more.insurance === undefined
          ? []
          : [{ payeeId: payee.id, total: more.insurance, insurance: true }]),
      ],
    })
  const bills = `/accounts/${account.id}/bills`
  return { world, resident, account, payee, bill, bills }
}

test('bills are listed newest first, the newest as something to pay', async () => {
  const { resident, bill, bills } = await givenBilledResident()
  await bill('2026-10', 879_687, { dueOn: '2026-11-15' })
  await bill('2026-11', 952_027)
  expect((await resident.get(bills)).json().bills).toMatchObject([
    { period: '2026-11', total: 952_027, dueOn: '2026-12-15', state: 'to-pay' },
    { period: '2026-10', total: 879_687, state: 'carried' },
  ])
})

test('after its due day a bill is overdue', async () => {
  const { resident, bill, bills } = await givenBilledResident({ at: '2026-12-16T00:00:00+03:00' })
  await bill('2026-11', 952_027)
  expect((await resident.get(bills)).json().bills).toMatchObject([{ state: 'overdue' }])
})

test('a bill of nothing is paid', async () => {
  const { resident, bill, bills } = await givenBilledResident()
  await bill('2026-11', 0)
  expect((await resident.get(bills)).json().bills).toMatchObject([{ state: 'paid' }])
})

test('an overpayment with one payee does not make a bill paid that owes another', async () => {
  const { world, resident, account, payee, bills } = await givenBilledResident()
  const fund = await givenPayee(world.db)
  const lines = [
    { payeeId: payee.id, total: -200_000 },
    { payeeId: fund.id, total: 115_280 },
  ]
  await givenPostedBill(world.db, { accountId: account.id, lines })
  expect((await resident.get(bills)).json().bills).toMatchObject([{ total: -84_720, state: 'to-pay' }])
  expect((await resident.get(`${bills}/2026-11`)).json()).toMatchObject({ toPayNow: 115_280 })
  expect((await resident.get('/home')).json()).toMatchObject({ toPay: 115_280 })
})

test('of two versions the newer one is shown', async () => {
  const { resident, bill, bills } = await givenBilledResident()
  await bill('2026-11', 952_027)
  await bill('2026-11', 900_000, { version: 2 })
  expect((await resident.get(bills)).json().bills).toMatchObject([{ version: 2, total: 900_000 }])
  expect((await resident.get(`${bills}/2026-11`)).json()).toMatchObject({ version: 2, total: 900_000 })
})

test('a bill that is not published yet does not exist', async () => {
  const { world, resident, bill, bills } = await givenBilledResident()
  await bill('2026-11', 952_027)
  await world.db.deleteFrom('publication').execute()
  expect((await resident.get(bills)).json().bills).toEqual([])
  expect((await resident.get(`${bills}/2026-11`)).json().code).toBe('not-found')
})

test('a bill opened shows its lines, insurance apart, and what is owed now', async () => {
  const { resident, account, bill, bills } = await givenBilledResident()
  await bill('2026-11', 952_027, { insurance: 18_340 })
  expect((await resident.get(`${bills}/2026-11`)).json()).toMatchObject({
    accountNumber: account.number,
    accountName: 'Фрунзе, 14–27',
    total: 952_027,
    totalWithInsurance: 970_367,
    toPayNow: 952_027,
    lines: expect.arrayContaining([
      expect.objectContaining({ total: 952_027, charged: 952_027 }),
      expect.objectContaining({ total: 18_340, group: 'insurance' }),
    ]),
  })
})

test('an older bill says nothing of today', async () => {
  const { resident, bill, bills } = await givenBilledResident()
  await bill('2026-10', 879_687)
  await bill('2026-11', 952_027)
  expect((await resident.get(`${bills}/2026-10`)).json()).not.toHaveProperty('toPayNow')
})

test('a neighbour’s bills do not exist, and an unverified account shows none', async () => {
  const { world, account, bill, bills } = await givenBilledResident()
  await bill('2026-11', 952_027)
  const neighbour = await world.givenResident()
  expect((await neighbour.get(bills)).json().code).toBe('not-found')
  expect((await neighbour.get(`${bills}/2026-11`)).json().code).toBe('not-found')
  await givenAttachment(world.db, { residentId: neighbour.id, accountId: account.id, verified: false })
  expect((await neighbour.get(bills)).json().code).toBe('account-not-verified')
})
