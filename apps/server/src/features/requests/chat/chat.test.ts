import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenFile, pdfOf, upload } from '../../../../testing/files.ts'
import { givenCategories, givenRequest, messageOf, TEXT } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'

/** A resident with a request that an operator has taken. */
const givenChat = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const resident = await world.givenResident()
  const { id } = await givenRequest(resident)
  const operator = await world.givenStaff(['operator'])
  await operator.post(`/office/requests/${id}/taking`)
  const write = (text: string) => resident.post(`/requests/${id}/messages`, messageOf(text))
  const answer = (text: string, more: object = {}) =>
    operator.post(`/office/requests/${id}/messages`, { ...messageOf(text), internal: false, ...more })
  const mine = async () => (await resident.get(`/requests/${id}`)).json()
  const theirs = async () => (await operator.get(`/office/requests/${id}`)).json()
  return { ...world, resident, operator, id, write, answer, mine, theirs }
}

test('a message is sent, has come, was read: on both sides', async () => {
  const { resident, operator, id, answer, mine, theirs } = await givenChat()
  const states = async () => [
    (await mine()).messages.map(({ state }: { state: string }) => state),
    (await theirs()).messages.map(({ state }: { state: string }) => state),
  ]
  expect(await states()).toEqual([['sent'], ['sent']])
  const [first] = (await theirs()).messages
  await operator.put(`/office/requests/${id}/marks`, { upTo: first.id, as: 'delivered' })
  expect(await states()).toEqual([['delivered'], ['delivered']])
  const answered = (await answer('Проверяем')).json().message
  // Who answers has read what stands above.
  expect(await states()).toEqual([
    ['read', 'sent'],
    ['read', 'sent'],
  ])
  await resident.put(`/requests/${id}/marks`, { upTo: answered.id, as: 'read' })
  expect(await states()).toEqual([
    ['read', 'read'],
    ['read', 'read'],
  ])
  // A late «delivered» takes nothing back.
  await resident.put(`/requests/${id}/marks`, { upTo: answered.id, as: 'delivered' })
  expect((await mine()).messages.at(-1).state).toBe('read')
})

test('unread answers are counted in the list, on the request and on the badge, and in the queue', async () => {
  const { resident, operator, id, answer, write } = await givenChat()
  const counts = async () => [
    (await resident.get('/requests')).json().requests[0].unread,
    (await resident.get(`/requests/${id}`)).json().unread,
    (await resident.get('/home')).json().badges.requests,
    (await operator.get('/office/requests')).json().requests[0].unread,
  ]
  expect(await counts()).toEqual([0, 0, 0, 1])
  await answer('Раз')
  await answer('Для своих', { internal: true })
  const { message } = (await answer('Два')).json()
  expect(await counts()).toEqual([2, 2, 1, 0])
  await resident.put(`/requests/${id}/marks`, { upTo: message.id, as: 'read' })
  await write('Спасибо')
  expect(await counts()).toEqual([0, 0, 0, 1])
})

test('a message that the phone sends again is one message, whatever the key', async () => {
  const { resident, id, mine } = await givenChat()
  const message = messageOf('Алло')
  const send = () => resident.post(`/requests/${id}/messages`, message)
  const [first, ...others] = await Promise.all([send(), send(), send()])
  for (const other of others) expect(other.json()).toEqual(first?.json())
  expect((await mine()).messages).toHaveLength(2)
  expect((await mine()).messages[1]).toMatchObject({ clientId: message.clientId, text: 'Алло' })
})

test('nobody takes another’s name of a message', async () => {
  const { operator, id, write } = await givenChat()
  const { clientId } = (await write('Моё')).json().message
  const reply = await operator.post(`/office/requests/${id}/messages`, {
    ...messageOf('Не моё', clientId),
    internal: false,
  })
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: 'clientId' } })
})

test('a flood is stopped with the time when it may go on', async () => {
  const { write, clock } = await givenChat()
  for (let sent = 0; sent < 20; sent += 1) expect((await write(`Сообщение ${sent}`)).statusCode).toBe(200)
  const reply = await write('И ещё')
  expect(reply.json()).toMatchObject({
    status: 429,
    code: 'too-many-tries',
    facts: { retryAt: '2026-12-08T06:01:00.000Z' },
  })
  clock.pass(60)
  expect((await write('И ещё')).statusCode).toBe(200)
})

test('pages and scripts in a text are a text, and nothing but spaces is none', async () => {
  const { write, answer, mine, theirs } = await givenChat()
  const text = '<img src=x onerror=alert(1)>\n</script><script>alert("жилец")</script> & ${7*7} \u202e'
  expect((await write(text)).json().message.text).toBe(text)
  await answer(text)
  expect((await mine()).messages.map((message: { text: string }) => message.text)).toEqual([TEXT, text, text])
  expect((await theirs()).messages.at(-1).text).toBe(text)
  expect((await write(' \n ')).json()).toMatchObject({ code: 'invalid-input', facts: { field: 'text' } })
})

test('texts leave as JSON that no browser takes for a page', async () => {
  const { resident, id } = await givenChat()
  const { headers } = await resident.get(`/requests/${id}`)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('earlier messages come fifty at a time, without notes for the resident', async () => {
  const { resident, operator, id, answer, clock, mine } = await givenChat()
  for (let sent = 1; sent <= 60; sent += 1) {
    clock.pass(5)
    await answer(`Ответ ${sent}`, { internal: sent % 10 === 0 })
  }
  const newest = await mine()
  expect(newest).toMatchObject({ hasEarlier: true })
  expect(newest.messages).toHaveLength(50)
  const [oldest] = newest.messages
  const earlier = (await resident.get(`/requests/${id}/messages?before=${oldest.id}`)).json()
  expect(earlier.hasEarlier).toBe(false)
  expect([...earlier.messages, ...newest.messages].map(({ text }) => text)).toEqual([
    TEXT,
    ...Array.from({ length: 60 }, (_, index) => index + 1)
      .filter((sent) => sent % 10 !== 0)
      .map((sent) => `Ответ ${sent}`),
  ])
  const all = (await operator.get(`/office/requests/${id}/messages?before=${oldest.id}`)).json()
  expect(all.messages.map(({ text }: { text: string }) => text)).toContain('Ответ 1')
})

test('a question stops until it is answered, and the answer gives the request back', async () => {
  const { answer, write, mine } = await givenChat()
  await answer('Пришлите фото счётчика', { moveTo: 'waiting' })
  expect(await mine()).toMatchObject({ status: 'waiting' })
  await write('Вот оно')
  expect(await mine()).toMatchObject({ status: 'in-work' })
  expect((await mine()).track.map(({ name }: { name: string }) => name)).toEqual([
    'received',
    'assigned',
    'in-work',
    'waiting',
    'in-work',
    'answer',
  ])
})

test('files go with a message once, and both sides open them through it', async () => {
  const { resident, operator, id, mine, theirs, givenResident } = await givenChat()
  const fileId = await givenFile(resident)
  const document = (await upload(resident, pdfOf(), { name: 'Акт.pdf' })).json().file
  const message = { ...messageOf('Вот акт'), fileIds: [document.id, fileId] }
  const sent = await resident.post(`/requests/${id}/messages`, message)
  expect(sent.json().message.files).toMatchObject([{ id: document.id, name: 'Акт.pdf' }, { id: fileId }])
  expect((await mine()).messages.at(-1).files).toEqual(sent.json().message.files)
  expect((await theirs()).messages.at(-1).files).toEqual(sent.json().message.files)

  const whole = await operator.get(`/office/requests/${id}/files/${document.id}`)
  expect(whole.headers['content-disposition']).toMatch(/^attachment/)
  for (const path of [`/files/${fileId}`, `/files/${fileId}/preview`]) {
    expect((await resident.get(`/requests/${id}${path}`)).statusCode).toBe(200)
    expect((await operator.get(`/office/requests/${id}${path}`)).statusCode).toBe(200)
  }
  const again = await resident.post(`/requests/${id}/messages`, { ...message, clientId: randomUUID() })
  expect(again.json().code).toBe('file-gone')

  const stranger = await givenResident()
  const other = await givenRequest(stranger)
  for (const path of [`/requests/${id}/files/${fileId}`, `/requests/${other.id}/files/${fileId}`]) {
    expect((await stranger.get(path)).json().code).toBe('not-found')
  }
  const taken = await stranger.post(`/requests/${other.id}/messages`, {
    ...messageOf('Чужое'),
    fileIds: [fileId],
  })
  expect(taken.json().code).toBe('file-gone')
})

test('files of staff come to the resident through the answer, and those of a note do not', async () => {
  const { resident, operator, id, answer, mine } = await givenChat()
  const uploaded = async (name: string): Promise<string> =>
    (await upload(operator, pdfOf(), { name, path: '/office/files' })).json().file.id
  const [calculation, secret] = [await uploaded('Расчёт.pdf'), await uploaded('Для своих.pdf')]
  await answer('Вот расчёт', { fileIds: [calculation] })
  await answer('А это нам', { fileIds: [secret], internal: true })
  expect((await mine()).messages.at(-1).files).toMatchObject([{ id: calculation, name: 'Расчёт.pdf' }])
  expect((await resident.get(`/requests/${id}/files/${calculation}`)).statusCode).toBe(200)
  expect((await resident.get(`/requests/${id}/files/${secret}`)).json().code).toBe('not-found')
  expect((await operator.get(`/office/requests/${id}/files/${secret}`)).statusCode).toBe(200)
})
