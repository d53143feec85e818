import { describe, expect, onTestFinished, test } from 'vitest'
import { givenStream, listening } from '../../../../testing/live.ts'
import { givenCategories, givenRequest, givenServiceOrder, messageOf } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'
import { buildApp } from '../../../app.ts'
import { openPool } from '../../../platform/database.ts'
import { forgetOldEvents } from './forget-old-events.ts'

/** A server that listens, a resident with a request, and an operator who has taken it. */
const givenChat = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const url = await listening(world.app)
  const resident = await world.givenResident()
  const { id } = await givenRequest(resident)
  const operator = await world.givenStaff(['operator'])
  await operator.post(`/office/requests/${id}/taking`)
  const position = async (): Promise<string> => (await resident.get(`/requests/${id}`)).json().livePosition
  const answer = (text: string) =>
    operator.post(`/office/requests/${id}/messages`, { ...messageOf(text), internal: false })
  const note = (text: string) =>
    operator.post(`/office/requests/${id}/messages`, { ...messageOf(text), internal: true })
  const write = (text: string) => resident.post(`/requests/${id}/messages`, messageOf(text))
  return { ...world, world, url, resident, operator, id, position, answer, note, write }
}

const texts = (events: readonly ({ data: Record<string, unknown> } | undefined)[]) =>
  events.map((event) => (event?.data['message'] as { text: string } | undefined)?.text ?? event?.data['kind'])

describe('a resident', () => {
  test('is told of an answer with its text, of the status and of what was read', async () => {
    const { url, resident, operator, id, answer } = await givenChat()
    const stream = await givenStream(url, resident)
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff')
    await answer('Дом взял 121,6 Гкал')
    await operator.post(`/office/requests/${id}/moves`, { to: 'done' })
    const [message, moved] = await stream.take(2)
    expect(message?.data).toMatchObject({
      id: message?.id,
      kind: 'message',
      requestId: id,
      number: 1001,
      message: { by: 'staff', author: operator.name, text: 'Дом взял 121,6 Гкал', state: 'sent' },
    })
    expect(moved?.data).toMatchObject({ kind: 'moved', status: 'done' })
  })

  test('never hears of a note, neither live nor when coming back nor by a mark of what was read', async () => {
    const { url, resident, operator, id, answer, note, position } = await givenChat()
    const before = await position()
    const stream = await givenStream(url, resident)
    await note('Жильцу не говорить')
    const { messages } = (await operator.get(`/office/requests/${id}`)).json()
    const noted = messages.at(-1)
    expect(noted).toMatchObject({ internal: true, text: 'Жильцу не говорить' })
    await operator.put(`/office/requests/${id}/marks`, { upTo: noted.id, as: 'read' })
    await answer('Здравствуйте')
    expect(texts([await stream.next()])).toEqual(['Здравствуйте'])
    const again = await givenStream(url, { ...resident, after: before })
    expect(texts([await again.next()])).toEqual(['Здравствуйте'])
    const seen = [
      await resident.get(`/requests/${id}`),
      await resident.get(`/requests/${id}/messages`),
      await resident.get('/requests'),
    ]
    for (const reply of seen) expect(reply.body).not.toContain('не говорить')
    const reply = await resident.put(`/requests/${id}/marks`, { upTo: noted.id, as: 'read' })
    expect(reply.json().code).toBe('not-found')
  })

  test('hears nothing of another resident', async () => {
    const { url, givenResident, answer, id } = await givenChat()
    const stranger = await givenResident()
    const stream = await givenStream(url, stranger)
    await answer('Не вам')
    const own = await givenRequest(stranger)
    const [created] = await stream.take(1)
    expect(created?.data).toMatchObject({ kind: 'created', requestId: own.id })
    expect(own.id).not.toBe(id)
  })
})

describe('coming back', () => {
  test('begins after the last event, without gaps and without doubles', async () => {
    const { url, resident, answer, position } = await givenChat()
    const first = await givenStream(url, { ...resident, after: await position() })
    await answer('Раз')
    const one = await first.next()
    first.leave()
    await answer('Два')
    await answer('Три')
    // A browser repeats the address it was opened with, and says what it has seen.
    const second = await givenStream(url, { ...resident, after: '0', lastEventId: one?.id ?? '' })
    await answer('Четыре')
    expect(texts(await second.take(3))).toEqual(['Два', 'Три', 'Четыре'])
  })

  test('what happens between the screen and its stream is not lost', async () => {
    const { url, resident, answer, position } = await givenChat()
    const after = await position()
    await answer('Пока вы шли')
    const stream = await givenStream(url, { ...resident, after })
    expect(texts([await stream.next()])).toEqual(['Пока вы шли'])
  })

  test('after a storm of writes every stream has heard each message once, in the order of the chat', async () => {
    const { url, resident, operator, id, answer, write } = await givenChat()
    const [mine, theirs] = [
      await givenStream(url, resident),
      await givenStream(url, { ...operator, office: true }),
    ]
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => [answer(`о${index}`), write(`ж${index}`)]).flat(),
    )
    const heard = [texts(await mine.take(20)), texts(await theirs.take(20))]
    const { messages } = (await resident.get(`/requests/${id}`)).json()
    const stored = messages.slice(1).map(({ text }: { text: string }) => text)
    expect(stored).toHaveLength(20)
    expect(heard).toEqual([stored, stored])
  })

  test.each([
    ['after what was forgotten', '0'],
    ['after what has not happened', '999999'],
  ])('%s it is told to read everything anew, and follows from there', async (_, after) => {
    const { url, resident, answer, clock, deps, write } = await givenChat()
    await answer('Давно')
    clock.pass(4 * 86_400)
    await write('Сегодня')
    await forgetOldEvents(deps)
    const stream = await givenStream(url, { ...resident, after })
    expect(await stream.next()).toMatchObject({ name: 'stale', data: {} })
    await write('И ещё')
    expect(texts([await stream.next()])).toEqual(['И ещё'])
  })
})

describe('staff', () => {
  test('hear notes and messages of all that they work on, and a supplier nothing else', async () => {
    const { url, operator, givenStaff, resident, note, write } = await givenChat()
    const supplier = await givenStaff(['supplier'])
    const [office, orders] = [
      await givenStream(url, { ...operator, office: true }),
      await givenStream(url, { ...supplier, office: true }),
    ]
    await note('Для своих')
    await write('Спасибо')
    const order = await givenServiceOrder(resident)
    expect((await office.next())?.data).toMatchObject({ message: { text: 'Для своих', internal: true } })
    expect((await office.next())?.data).toMatchObject({ message: { text: 'Спасибо', internal: false } })
    expect((await orders.next())?.data).toMatchObject({ kind: 'created', requestId: order.id })
  })
})

describe('a stream ends', () => {
  test('with the session: nothing is told after signing out', async () => {
    const { url, resident, answer } = await givenChat()
    const stream = await givenStream(url, resident)
    await resident.delete('/sign-in/session')
    await answer('Уже не вам')
    expect(await stream.next()).toBeUndefined()
  })

  test('for staff who were blocked or work on something else now', async () => {
    const { url, givenStaff, write } = await givenChat()
    const administrator = await givenStaff(['administrator'])
    const [blocked, moved] = [await givenStaff(['operator']), await givenStaff(['operator'])]
    const streams = [
      await givenStream(url, { ...blocked, office: true }),
      await givenStream(url, { ...moved, office: true }),
    ]
    await administrator.put(`/office/staff/${blocked.id}/access`, { disabled: true })
    await administrator.put(`/office/staff/${moved.id}/roles`, { roles: ['editor'] })
    await write('Вы ещё здесь?')
    for (const stream of streams) expect(await stream.next()).toBeUndefined()
  })

  test('when the server stops', async () => {
    const { url, resident, app } = await givenChat()
    const stream = await givenStream(url, resident)
    await app.close()
    expect(await stream.next()).toBeUndefined()
  })
})

test('two servers on one database tell the same', async () => {
  const { url, deps, resident, operator, answer, write } = await givenChat()
  const other = await buildApp(deps)
  onTestFinished(() => other.close())
  const second = await listening(other)
  const streams = [
    await givenStream(url, resident),
    await givenStream(second, resident),
    await givenStream(second, { ...operator, office: true }),
  ]
  await answer('Слышно?')
  await write('Слышно')
  for (const stream of streams) expect(texts(await stream.take(2))).toEqual(['Слышно?', 'Слышно'])
})

test('a lost connection to the database is made again, and what happened meanwhile is told', async () => {
  const { url, resident, answer, deps } = await givenChat()
  const stream = await givenStream(url, resident)
  await answer('До')
  expect(texts([await stream.next()])).toEqual(['До'])
  const owner = openPool(deps.settings.databaseUrl, { as: 'owner' })
  const { rows } = await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`,
  )
  await owner.end()
  expect(rows).toHaveLength(1)
  await answer('Пока не слышно')
  expect(texts([await stream.next()])).toEqual(['Пока не слышно'])
})

test('one person has eight streams and no more', async () => {
  const { url, resident } = await givenChat()
  for (let opened = 0; opened < 8; opened += 1) await givenStream(url, resident)
  const { response } = await givenStream(url, resident)
  expect(response.status).toBe(429)
})
