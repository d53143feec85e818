import { randomUUID } from 'node:crypto'
import { kopecks } from '@mosobleirc/domain/shared'
import { describe, expect, test } from 'vitest'
import { givenMeter } from '../../../testing/meters.ts'
import { givenPostedBill } from '../../../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../../../testing/region.ts'
import { givenCategories, givenRequest, messageOf, TEXT } from '../../../testing/requests.ts'
import { givenWorld } from '../../../testing/world.ts'
import { closeAnswered } from './close-answered.ts'

const givenOffice = async (at?: string) => {
  const world = await givenWorld(at === undefined ? {} : { at })
  await givenCategories(world)
  return { ...world, world, resident: await world.givenResident() }
}

const asked = { category: 'R0', text: TEXT, answers: [], fileIds: [] }

/** A resident with a verified account that has a bill, and what they ask about its heating. */
const givenBilled = async () => {
  const office = await givenOffice()
  const { db, resident } = office
  const account = await givenAccount(db)
  const payee = await givenPayee(db)
  await givenAttachment(db, { residentId: resident.id, accountId: account.id })
  const bill = await givenPostedBill(db, {
    accountId: account.id,
    lines: [{ payeeId: payee.id, total: kopecks(259_150) }],
  })
  const charges = {
    ...asked,
    category: 'R1',
    answers: [
      { field: 'period', value: '2026-11' },
      { field: 'service', value: 'Отопление' },
    ],
  }
  return { ...office, account, bill, charges }
}

describe('categories', () => {
  test('«Другое» is first, connection has a form of its own, and each says by when an answer would come', async () => {
    const { resident } = await givenOffice()
    const { categories, emergencies } = (await resident.get('/requests/categories')).json()
    expect(categories).toHaveLength(23)
    expect(categories[0]).toEqual({
      code: 'R0',
      title: 'Другое',
      description: 'Опишите своими словами',
      searchWords: 'прочее вопрос не нашёл помощь',
      account: 'optional',
      fields: [],
      decides: 'Специалист передаст тому, кто отвечает за вопрос',
      term: { days: 10, kind: 'working', act: 'ПП РФ № 416, пункт 36' },
      answerBy: '2026-12-22',
    })
    expect(categories.map(({ code }: { code: string }) => code)).not.toContain('R22')
    expect(emergencies.map(({ code }: { code: string }) => code)).toEqual(['gas', 'fire', 'flood'])
  })
})

describe('a new request', () => {
  test('has a number, a day and the text as its first message', async () => {
    const { resident } = await givenOffice()
    const made = (await resident.post('/requests', asked)).json()
    expect(made).toEqual({ id: expect.any(String), number: 1001, dueOn: '2026-12-22' })
    const request = (await resident.get(`/requests/${made.id}`)).json()
    expect(request).toMatchObject({
      number: 1001,
      topic: 'Почему отопление дороже?',
      status: 'new',
      progress: 2,
      unread: 0,
      workingDaysLeft: 10,
      track: [
        { name: 'received', state: 'done', at: '2026-12-08T06:00:00.000Z' },
        { name: 'assigned', state: 'next' },
        { name: 'answer', state: 'next' },
      ],
      term: { receivedOn: '2026-12-08', dueOn: '2026-12-22', days: 10, kind: 'working', paused: false },
      holder: { team: 'Служба поддержки' },
      messages: [{ by: 'resident', text: TEXT, state: 'sent', files: [] }],
      hasEarlier: false,
      mayReopen: false,
      mayWrite: true,
    })
  })

  test('a double click makes one', async () => {
    const { resident, db } = await givenOffice()
    const key = { 'idempotency-key': randomUUID() }
    const replies = await Promise.all([1, 2, 3].map(() => resident.post('/requests', asked, key)))
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1)
    expect(await db.selectFrom('request').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('message').select('id').execute()).toHaveLength(1)
  })

  test.each([
    ['2026-12-25T17:59:00+03:00', '2027-01-19'],
    ['2026-12-25T18:00:00+03:00', '2027-01-20'],
    ['2026-12-26T12:00:00+03:00', '2027-01-20'],
  ])('sent at %s is answered by %s: holidays do not count', async (at, dueOn) => {
    const { resident } = await givenOffice(at)
    expect((await givenRequest(resident)).dueOn).toBe(dueOn)
  })

  test.each([
    [{ category: 'R99' }, 'category'],
    [{ category: 'R22' }, 'category'],
    [{ text: '          .' }, 'text'],
    [{ category: 'R1', answers: [{ field: 'service', value: 'Отопление' }] }, 'answers.period'],
    [{ category: 'R1', answers: [{ field: 'period', value: 'ноябрь' }] }, 'answers.period'],
    [{ answers: [{ field: 'whatever', value: 'x' }] }, 'answers.whatever'],
  ])('%j is refused for its %s', async (wrong, field) => {
    const { resident } = await givenOffice()
    const reply = await resident.post('/requests', { ...asked, ...wrong })
    expect(reply.json()).toMatchObject({ status: 422, code: 'invalid-input', facts: { field } })
  })

  test('a category that is about an account asks for one', async () => {
    const { resident, charges } = await givenBilled()
    const reply = await resident.post('/requests', charges)
    expect(reply.json()).toMatchObject({
      code: 'invalid-input',
      facts: { field: 'accountId', reason: 'empty' },
    })
  })

  test('what it came from is attached with what the card shows, and brings the account along', async () => {
    const { resident, charges, bill, account } = await givenBilled()
    const subject = { kind: 'bill', id: bill.id }
    const made = (await resident.post('/requests', { ...charges, subject })).json()
    expect((await resident.get(`/requests/${made.id}`)).json()).toMatchObject({
      subject: {
        kind: 'bill',
        id: bill.id,
        accountId: account.id,
        title: 'Квитанция',
        note: 'ноябрь\u00A02026',
        amount: 259_150,
        period: '2026-11',
      },
      account: { id: account.id, number: account.number },
      answers: [
        { label: 'За какой месяц', value: '2026-11' },
        { label: 'Услуга', value: 'Отопление' },
      ],
    })
  })

  test('another’s bill, meter, payment or account does not exist', async () => {
    const { givenResident, charges, bill, account, db } = await givenBilled()
    const meter = await givenMeter(db, { accountId: account.id })
    const stranger = await givenResident()
    for (const wrong of [
      { subject: { kind: 'bill', id: bill.id } },
      { subject: { kind: 'meter', id: meter.id } },
      { subject: { kind: 'payment', id: randomUUID() } },
      { accountId: account.id },
    ]) {
      expect((await stranger.post('/requests', { ...charges, ...wrong })).json().code).toBe('not-found')
    }
  })

  test('a resident sends twenty a day and no more', async () => {
    const { resident } = await givenOffice()
    for (let sent = 0; sent < 20; sent += 1) await givenRequest(resident)
    expect((await resident.post('/requests', asked)).json().code).toBe('too-many-tries')
  })
})

describe('the list', () => {
  test('open ones and those that are done, with pages that do not overlap', async () => {
    const { resident, db, clock } = await givenOffice()
    const made = []
    for (let sent = 0; sent < 20; sent += 1) {
      clock.pass(60)
      made.push(await givenRequest(resident))
    }
    await db.updateTable('request').set({ status: 'done' }).where('number', '=', 1001).execute()
    const open = (await resident.get('/requests')).json()
    expect(open.counts).toEqual({ open: 19, done: 1 })
    expect(open.requests.map(({ number }: { number: number }) => number)).toEqual(
      made
        .slice(1)
        .map(({ number }) => number)
        .toReversed(),
    )
    const done = (await resident.get('/requests?state=done')).json()
    expect(done.requests).toMatchObject([{ number: 1001, status: 'done', progress: 8 }])
    expect(done.requests[0]).not.toHaveProperty('dueOn')
  })

  test('another’s requests are not there, and not to be opened, written to, marked, rated or reopened', async () => {
    const { resident, givenResident } = await givenOffice()
    const { id } = await givenRequest(resident)
    const stranger = await givenResident()
    expect((await stranger.get('/requests')).json().requests).toEqual([])
    const replies = [
      await stranger.get(`/requests/${id}`),
      await stranger.get(`/requests/${id}/messages`),
      await stranger.post(`/requests/${id}/messages`, messageOf('Впустите')),
      await stranger.put(`/requests/${id}/marks`, { upTo: randomUUID(), as: 'read' }),
      await stranger.put(`/requests/${id}/rating`, { stars: 1 }),
      await stranger.post(`/requests/${id}/reopening`, { text: 'Откройте мне её снова' }),
    ]
    expect(replies.map((reply) => reply.json().code)).toEqual(replies.map(() => 'not-found'))
  })
})

/** A request that an operator has answered. */
const givenAnswered = async () => {
  const office = await givenOffice()
  const { id } = await givenRequest(office.resident)
  const operator = await office.givenStaff(['operator'])
  await operator.post(`/office/requests/${id}/messages`, {
    ...messageOf('Пересчитали, посмотрите квитанцию'),
    internal: false,
    moveTo: 'done',
  })
  return { ...office, id, operator }
}

describe('after the answer', () => {
  test('a rating is taken at any stage, and the newest counts', async () => {
    const { resident, clock } = await givenOffice()
    const { id } = await givenRequest(resident)
    await resident.put(`/requests/${id}/rating`, { stars: 2, text: 'Долго' })
    clock.pass(60)
    const reply = await resident.put(`/requests/${id}/rating`, { stars: 5 })
    expect(reply.json()).toEqual({ rating: { stars: 5, ratedAt: '2026-12-08T06:01:00.000Z' } })
    expect((await resident.get(`/requests/${id}`)).json().rating).toEqual(reply.json().rating)
  })

  test('a request is reopened with a word why, and its term begins again', async () => {
    const { resident, id, clock } = await givenAnswered()
    clock.set('2026-12-21T10:00:00+03:00')
    const reply = await resident.post(`/requests/${id}/reopening`, { text: 'Ничего не изменилось' })
    expect(reply.json()).toEqual({ status: 'reopened', dueOn: '2027-01-13' })
    const request = (await resident.get(`/requests/${id}`)).json()
    expect(request).toMatchObject({ status: 'reopened', dueOn: '2027-01-13', mayReopen: false })
    expect(request.messages.at(-1)).toMatchObject({ by: 'resident', text: 'Ничего не изменилось' })
    expect(request.track.map(({ name }: { name: string }) => name)).toEqual([
      'received',
      'assigned',
      'answer',
      'reopened',
      'answer',
    ])
    const again = await resident.post(`/requests/${id}/reopening`, { text: 'И ещё раз откройте' })
    expect(again.json()).toMatchObject({ code: 'request-stands-elsewhere', facts: { status: 'reopened' } })
  })

  test('one that nobody reopens for a month closes by itself, and takes no more messages', async () => {
    const { resident, id, clock, deps } = await givenAnswered()
    clock.pass(30 * 86_400)
    await closeAnswered(deps)
    expect((await resident.get(`/requests/${id}`)).json()).toMatchObject({ status: 'done' })
    clock.pass(1)
    await closeAnswered(deps)
    expect((await resident.get(`/requests/${id}`)).json()).toMatchObject({
      status: 'closed',
      mayReopen: false,
      mayWrite: false,
    })
    const reply = await resident.post(`/requests/${id}/messages`, messageOf('А как же я?'))
    expect(reply.json().code).toBe('request-closed')
    const reopened = await resident.post(`/requests/${id}/reopening`, { text: 'Откройте её снова' })
    expect(reopened.json().code).toBe('request-stands-elsewhere')
  })
})
