import { expect, test } from 'vitest'
import { givenReceipt } from '../../../testing/accounts.ts'
import { givenAccount, givenAttachment, givenHouse } from '../../../testing/region.ts'
import { givenWorld, type TestResident } from '../../../testing/world.ts'

const RECEIPT = { period: '2026-11', sum: 952_027 }

const claim = (resident: TestResident, number: string, receipt?: { period: string; sum: number }) =>
  resident.post('/accounts/claims', { number, ...(receipt && { receipt }), via: 'hand' })

const confirm = (resident: TestResident, claimId: string) =>
  resident.post(`/accounts/claims/${claimId}/confirmation`)

/** A resident with the receipt of November in the hand. */
const givenHolder = async () => {
  const world = await givenWorld()
  const account = await givenAccount(world.db, { number: '48112-306', numberDigits: '48112306' })
  await givenReceipt(world.db, { accountId: account.id })
  return { ...world, world, account, resident: await world.givenResident() }
}

test('a receipt leads to the masked address and, once confirmed, to a verified account', async () => {
  const { resident, account } = await givenHolder()
  const found = await claim(resident, '48112-306', RECEIPT)
  expect(found.json()).toEqual({
    claimId: expect.any(String),
    verified: true,
    maskedAddress: 'Можайск, ул. Фрунзе, д. 1•, кв. •7',
    expiresAt: '2026-12-08T06:30:00.000Z',
  })
  expect((await resident.get('/accounts')).json()).toEqual({ accounts: [] })

  const attached = await confirm(resident, found.json().claimId)
  expect(attached.json()).toEqual({ accountId: account.id, verified: true })
  expect((await resident.get('/accounts')).json().accounts).toEqual([
    {
      id: account.id,
      verified: true,
      number: '48112-306',
      shortAddress: 'Фрунзе, 14–27',
      address: 'Можайск, ул. Фрунзе, д. 14, кв. 27',
    },
  ])
})

test('without a receipt the account shows its number, town and street only', async () => {
  const { resident, account } = await givenHolder()
  const found = await claim(resident, '48112306')
  expect(found.json()).toMatchObject({ verified: false, maskedAddress: 'Можайск, ул. Фрунзе' })
  await confirm(resident, found.json().claimId)

  const reply = await resident.get('/accounts')
  expect(reply.json().accounts).toEqual([
    {
      id: account.id,
      verified: false,
      number: '48112-306',
      shortAddress: 'ул. Фрунзе',
      address: 'Можайск, ул. Фрунзе',
    },
  ])
  // The id is random and may hold any digits.
  expect(reply.body.replace(account.id, '')).not.toMatch(/Ковалёва|14|27/)
})

test.each(['48112-306', '48112306', '0048112306', ' 4 8 1 1 2 – 3 0 6 '])(
  'the number may be typed %j',
  async (number) => {
    const { resident } = await givenHolder()
    expect((await claim(resident, number, RECEIPT)).statusCode).toBe(200)
  },
)

test.each([
  // period, sum, recognised
  ['2026-11', 952_027, true],
  ['2026-11', 970_367, true],
  ['2026-11', 950_000, true],
  ['2026-10', 879_687, true],
  ['2026-09', 648_012, true],
  ['2026-08', 700_000, false],
  ['2026-12', 111_111, false],
  ['2026-11', 952_028, false],
  ['2026-10', 952_027, false],
])('%s with %i kopecks is recognised: %s', async (period, sum, recognised) => {
  const { resident, db, account } = await givenHolder()
  const accountId = account.id
  await givenReceipt(db, { accountId, version: 2, total: 950_000 })
  await givenReceipt(db, { accountId, period: '2026-10', total: 879_687 })
  await givenReceipt(db, { accountId, period: '2026-09', total: 648_012 })
  await givenReceipt(db, { accountId, period: '2026-08', total: 700_000 })
  await givenReceipt(db, { accountId, period: '2026-12', total: 111_111, published: false })

  const reply = await claim(resident, '48112-306', { period, sum })
  expect(reply.statusCode).toBe(recognised ? 200 : 409)
})

test.each([0, -952_027])('a sum of %i kopecks is no sum of a receipt that proves something', async (sum) => {
  const { resident } = await givenHolder()
  const reply = await claim(resident, '48112-306', { period: '2026-11', sum })
  expect(reply.statusCode).toBe(422)
  expect(reply.json().facts).toEqual({ field: 'receipt.sum' })
})

test('a period published for another town does not count', async () => {
  const { resident, db } = await givenHolder()
  const house = await givenHouse(db, { municipality: 'Балашиха' })
  const account = await givenAccount(db, { houseId: house.id })
  await givenReceipt(db, { accountId: account.id, period: '2026-12', municipality: 'Подольск' })
  expect((await claim(resident, account.number, { period: '2026-12', sum: 952_027 })).statusCode).toBe(409)
})

test('a receipt of zero verifies nobody, another month of the same account does', async () => {
  const { resident, db } = await givenHolder()
  const account = await givenAccount(db)
  await givenReceipt(db, { accountId: account.id, total: 0, totalWithInsurance: 18_340 })
  await givenReceipt(db, { accountId: account.id, period: '2026-10', total: 50_000 })
  expect((await claim(resident, account.number, { period: '2026-11', sum: 18_340 })).statusCode).toBe(409)
  expect((await claim(resident, account.number, { period: '2026-10', sum: 50_000 })).statusCode).toBe(200)
})

test('of several accounts with one number the sum decides', async () => {
  const { resident, db, account } = await givenHolder()
  const same = { number: '48112-306', numberDigits: '48112306' }
  const namesake = await givenAccount(db, { ...same, flat: '3' })
  await givenReceipt(db, { accountId: namesake.id, total: 500_000 })

  const found = await claim(resident, '48112-306', { ...RECEIPT, sum: 500_000 })
  expect((await confirm(resident, found.json().claimId)).json().accountId).toBe(namesake.id)
  const other = await claim(resident, '48112-306', RECEIPT)
  expect((await confirm(resident, other.json().claimId)).json().accountId).toBe(account.id)

  const twin = await givenAccount(db, { ...same, flat: '4' })
  await givenReceipt(db, { accountId: twin.id })
  expect((await claim(resident, '48112-306', RECEIPT)).json().code).toBe('account-not-recognised')
  expect((await claim(resident, '48112-306')).json().code).toBe('account-not-recognised')
})

test.each([
  ['2026-12-08', 409],
  ['2026-12-09', 200],
])('an account closed on %s is answered %i on December 8', async (closedOn, status) => {
  const { resident, db, account } = await givenHolder()
  await db.updateTable('account').set({ closedOn }).where('id', '=', account.id).execute()
  expect((await claim(resident, '48112-306', RECEIPT)).statusCode).toBe(status)
  expect((await claim(resident, '48112-306')).statusCode).toBe(status)
})

test('every kind of wrong gets one answer', async () => {
  const { resident, db, account } = await givenHolder()
  const closed = await givenAccount(db, { closedOn: '2026-11-30' })
  await givenReceipt(db, { accountId: closed.id })
  const replies = [
    await claim(resident, '99999-999', RECEIPT),
    await claim(resident, account.number, { ...RECEIPT, sum: 1 }),
    await claim(resident, account.number, { ...RECEIPT, period: '2026-10' }),
    await claim(resident, closed.number, RECEIPT),
    await claim(resident, '99999-998'),
  ]
  const answers = replies.map((reply) => ({ ...reply.json(), instance: '' }))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 409, code: 'account-not-recognised', facts: {} })
})

test.each(['48', 'ЛС 48112-306', '48112-', '1'.repeat(30)])('%j is no number at all', async (number) => {
  const { resident } = await givenHolder()
  const reply = await claim(resident, number, RECEIPT)
  expect(reply.json()).toMatchObject({ status: 422, code: 'invalid-input', facts: { field: 'number' } })
})

test('an account with meters only can be attached by its number', async () => {
  const { resident, db } = await givenHolder()
  const account = await givenAccount(db)
  const found = await claim(resident, account.number)
  expect((await confirm(resident, found.json().claimId)).json()).toEqual({
    accountId: account.id,
    verified: false,
  })
})

test('husband and wife attach the same account, a neighbour sees nothing of it', async () => {
  const { resident: wife, givenResident, account } = await givenHolder()
  const [husband, neighbour] = [await givenResident(), await givenResident()]
  for (const holder of [wife, husband]) {
    const found = await claim(holder, '48112-306', RECEIPT)
    expect((await confirm(holder, found.json().claimId)).json().accountId).toBe(account.id)
  }
  expect((await neighbour.get('/accounts')).json()).toEqual({ accounts: [] })
})

test('a claim is confirmed by its own resident only', async () => {
  const { resident, givenResident } = await givenHolder()
  const { claimId } = (await claim(resident, '48112-306', RECEIPT)).json()
  const stranger = await givenResident()
  const reply = await confirm(stranger, claimId)
  const madeUp = await confirm(stranger, '00000000-0000-4000-8000-000000000000')
  expect(reply.statusCode).toBe(404)
  expect({ ...reply.json(), instance: '' }).toEqual({ ...madeUp.json(), instance: '' })
  expect((await stranger.get('/accounts')).json()).toEqual({ accounts: [] })
})

test('an address waits half an hour for its confirmation', async () => {
  const { resident, clock } = await givenHolder()
  const { claimId } = (await claim(resident, '48112-306', RECEIPT)).json()
  clock.pass(1800)
  expect((await confirm(resident, claimId)).json().code).toBe('claim-expired')
  const { claimId: later } = (await claim(resident, '48112-306', RECEIPT)).json()
  clock.pass(1799)
  expect((await confirm(resident, later)).statusCode).toBe(200)
})

test('confirming again and again, also at once, attaches once', async () => {
  const { resident, db } = await givenHolder()
  const [first, second] = [
    await claim(resident, '48112-306', RECEIPT),
    await claim(resident, '48112-306', RECEIPT),
  ].map((reply) => reply.json().claimId)
  const replies = await Promise.all([first, first, second].map((claimId) => confirm(resident, claimId)))
  expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200, 200])
  expect(new Set(replies.map((reply) => reply.body)).size).toBe(1)
  expect(await db.selectFrom('attachment').selectAll().execute()).toHaveLength(1)
})

test('a repeat with the same key is the same confirmation', async () => {
  const { resident } = await givenHolder()
  const { claimId } = (await claim(resident, '48112-306', RECEIPT)).json()
  const path = `/accounts/claims/${claimId}/confirmation`
  const key = { 'idempotency-key': '0197f3c2-0000-7000-8000-000000000001' }
  const first = await resident.post(path, {}, key)
  expect((await resident.post(path, {}, key)).json()).toEqual(first.json())
  const { claimId: another } = (await claim(resident, '48112-306', RECEIPT)).json()
  const reply = await resident.post(`/accounts/claims/${another}/confirmation`, {}, key)
  expect(reply.json().code).toBe('idempotency-mismatch')
})

test('a receipt makes an unverified attachment verified, and a claim without one takes nothing back', async () => {
  const { resident, account, db, clock } = await givenHolder()
  await givenAttachment(db, {
    residentId: resident.id,
    accountId: account.id,
    verified: false,
    ownName: 'Мамина',
  })
  const verifying = await claim(resident, '48112-306', RECEIPT)
  expect((await confirm(resident, verifying.json().claimId)).json()).toEqual({
    accountId: account.id,
    verified: true,
  })
  clock.pass(60)
  const without = await claim(resident, '48112-306')
  expect((await confirm(resident, without.json().claimId)).json().verified).toBe(true)
  expect((await resident.get('/accounts')).json().accounts).toMatchObject([
    { id: account.id, verified: true, ownName: 'Мамина' },
  ])
  expect(await db.selectFrom('attachment').select('verifiedAt').execute()).toEqual([
    { verifiedAt: new Date('2026-12-08T06:00:00Z') },
  ])
})

test('accounts are listed in the order in which they were attached', async () => {
  const { resident, db } = await givenHolder()
  const numbers = []
  for (const flat of ['1', '2', '3']) {
    const account = await givenAccount(db, { flat })
    const { claimId } = (await claim(resident, account.number)).json()
    await confirm(resident, claimId)
    numbers.push(account.number)
  }
  const { accounts } = (await resident.get('/accounts')).json()
  expect(accounts.map((account: { number: string }) => account.number)).toEqual(numbers)
})
