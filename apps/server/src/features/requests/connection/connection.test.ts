import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenAccount, givenAttachment, givenHouse } from '../../../../testing/region.ts'
import { givenCategories, givenRequest } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'

const wish = {
  fullName: 'Ковалёва Анна Сергеевна',
  address: 'Можайск, ул. Фрунзе, д. 14',
  flat: '27',
  email: 'anna@example.ru',
}

const givenAsked = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const resident = await world.givenResident({ registered: false })
  const made = (await resident.post('/requests/connections', wish)).json()
  const operator = await world.givenStaff(['operator'])
  const account = await givenAccount(world.db, { number: '48112-306', numberDigits: '48112306' })
  const path = `/office/requests/${made.id}`
  return { ...world, resident, made, operator, account, path }
}

test('somebody without an account asks for one and gets a number and a day', async () => {
  const { made, resident } = await givenAsked()
  expect(made).toEqual({ id: expect.any(String), number: 1001, dueOn: '2026-12-11', joined: false })
  const request = (await resident.get(`/requests/${made.id}`)).json()
  expect(request.topic).toBe('Подключить Можайск, ул. Фрунзе, д. 14, кв. 27')
  expect(request.messages[0].text).toContain('Фамилия, имя и отчество: Ковалёва Анна Сергеевна')
})

test('the same flat asked again within a day is the same request; what differs goes to its chat', async () => {
  const { made, resident, clock, operator, path } = await givenAsked()
  const again = { ...wish, address: 'можайск, ул Фрунзе д 14' }
  expect((await resident.post('/requests/connections', wish)).json()).toEqual({ ...made, joined: true })
  expect((await operator.get(path)).json().messages).toHaveLength(1)
  const second = { ...again, email: 'other@example.ru' }
  expect((await resident.post('/requests/connections', second)).json()).toMatchObject({ id: made.id })
  const { messages } = (await operator.get(path)).json()
  expect(messages).toHaveLength(2)
  expect(messages[1].text).toContain('other@example.ru')
  clock.pass(24 * 3600)
  expect((await resident.post('/requests/connections', wish)).json()).toMatchObject({
    number: 1002,
    joined: false,
  })
})

test('another flat, and another resident, is another request; two forms at once are one', async () => {
  const { resident, givenResident } = await givenAsked()
  expect((await resident.post('/requests/connections', { ...wish, flat: '28' })).json().joined).toBe(false)
  const another = await givenResident()
  const replies = await Promise.all([1, 2, 3].map(() => another.post('/requests/connections', wish)))
  expect(new Set(replies.map((reply) => reply.json().id)).size).toBe(1)
  expect(replies.filter((reply) => reply.json().joined)).toHaveLength(2)
})

test.each([
  [{ email: 'анна@' }, 'email'],
  [{ fullName: '      ' }, 'fullName'],
  [{ address: '      ' }, 'address'],
])('%j is refused for its %s', async (wrong, field) => {
  const { resident } = await givenAsked()
  const reply = await resident.post('/requests/connections', { ...wish, ...wrong })
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
})

test('staff find the account by what was asked, by number and by address', async () => {
  const { operator, path, account, db, resident } = await givenAsked()
  const neighbour = await givenAccount(db, { houseId: account.houseId, flat: '28' })
  const elsewhere = await givenHouse(db, { municipality: 'Руза', address: 'ул. Солнцева, д. 3' })
  const far = await givenAccount(db, { houseId: elsewhere.id, flat: '27' })
  await givenAccount(db, { houseId: account.houseId, flat: '27', closedOn: '2026-01-01' })
  await givenAttachment(db, { residentId: resident.id, accountId: neighbour.id })
  const find = async (search?: string) => {
    const query = search === undefined ? '' : `?search=${encodeURIComponent(search)}`
    const { accounts } = (await operator.get(`${path}/accounts${query}`)).json()
    return accounts.map(({ id }: { id: string }) => id)
  }
  expect(await find()).toEqual([account.id])
  expect(await find('48112-306')).toEqual([account.id])
  expect(await find('руза солнцева 3 кв 27')).toEqual([far.id])
  expect(await find('Фрунзе')).toEqual([account.id, neighbour.id])
  expect(await find('%')).toEqual([])
  const { accounts } = (await operator.get(`${path}/accounts?search=${encodeURIComponent('Фрунзе')}`)).json()
  expect(accounts.map(({ attached }: { attached: boolean }) => attached)).toEqual([false, true])
})

test('staff attach the right account with a reason: it is verified, answered and written down', async () => {
  const { operator, resident, account, path, made, db } = await givenAsked()
  const reason = 'Сверили с выпиской из ЕГРН'
  const reply = await operator.post(`${path}/connection`, { accountId: account.id, reason })
  expect(reply.json()).toEqual({})
  expect((await resident.get('/accounts')).json().accounts).toMatchObject([
    { id: account.id, verified: true },
  ])
  const request = (await resident.get(`/requests/${made.id}`)).json()
  expect(request).toMatchObject({ status: 'done', account: { number: '48112-306' }, unread: 1 })
  expect(request.messages.at(-1)).toMatchObject({ by: 'staff', text: expect.stringContaining('48112-306') })
  const audit = await db
    .selectFrom('auditEntry')
    .select(['action', 'reason', 'facts'])
    .orderBy('id')
    .execute()
  expect(audit).toMatchObject([
    { action: 'account-connected', reason, facts: { accountId: account.id } },
    { action: 'request-moved' },
  ])
  const again = await operator.post(`${path}/connection`, { accountId: account.id, reason })
  expect(again.json().code).toBe('request-stands-elsewhere')
})

test('without a right account staff refuse with words', async () => {
  const { operator, resident, path, made } = await givenAsked()
  await operator.post(`${path}/refusal`, { text: 'По этому адресу счёт открыт на другого человека.' })
  const request = (await resident.get(`/requests/${made.id}`)).json()
  expect(request).toMatchObject({ status: 'done', mayReopen: true })
  expect(request.messages.at(-1).text).toBe('По этому адресу счёт открыт на другого человека.')
  expect((await resident.get('/accounts')).json().accounts).toEqual([])
})

test('nothing is attached by another request, to a made-up account, or without a reason', async () => {
  const { operator, resident, account, path } = await givenAsked()
  const other = await givenRequest(resident)
  const reason = 'Сверили документы'
  const answers = [
    await operator.post(`/office/requests/${other.id}/connection`, { accountId: account.id, reason }),
    await operator.get(`/office/requests/${other.id}/accounts`),
    await operator.post(`/office/requests/${other.id}/refusal`, { text: 'Нет' }),
    await operator.post(`${path}/connection`, { accountId: randomUUID(), reason }),
    await operator.post(`${path}/connection`, { accountId: account.id, reason: '       ' }),
  ]
  expect(answers.map((reply) => reply.json().code)).toEqual([
    'not-found',
    'not-found',
    'not-found',
    'not-found',
    'invalid-input',
  ])
  expect((await resident.get('/accounts')).json().accounts).toEqual([])
})
