import { expect, test } from 'vitest'
import { givenSandbox } from '../../testing/given-sandbox.ts'

const sms = { number: 'MosOblEIRC', destination: '79161234567', text: 'МосОблЕИРЦ: код 048113' }

const givenGateway = async () => {
  const sandbox = await givenSandbox({ EXOLVE_TOKEN: 'token-of-the-test' })
  const send = (body: object, token = 'token-of-the-test') =>
    sandbox.app.inject({
      method: 'POST',
      url: '/exolve/messaging/v1/SendSMS',
      headers: { authorization: `Bearer ${token}` },
      payload: body,
    })
  const read = async (url: string) => (await sandbox.app.inject(url)).body
  return { ...sandbox, send, read }
}

test('a message that was sent can be read on the page and in the list, its code apart', async () => {
  const { send, read } = await givenGateway()
  const reply = await send(sms)
  expect(reply.statusCode).toBe(200)

  const { message_id: messageId } = reply.json()
  expect(messageId).toMatch(/^\d{18}$/)
  expect(JSON.parse(await read('/messages.json?to=79161234567'))).toEqual({
    messages: [
      {
        messageId,
        sender: 'MosOblEIRC',
        destination: '79161234567',
        text: 'МосОблЕИРЦ: код 048113',
        code: '048113',
        sentAt: '2026-12-08T06:00:00.000Z',
      },
    ],
  })
  const page = await read('/messages')
  expect(page).toContain('+7\u00a0916\u00a0123-45-67')
  expect(page).toContain('data-copy="048113"')
})

test('the newest message comes first and a phone sees only its own', async () => {
  const { send, read } = await givenGateway()
  await send({ ...sms, text: 'первое' })
  await send({ ...sms, destination: '79990000000', text: 'чужое' })
  await send({ ...sms, text: 'второе' })

  const { messages } = JSON.parse(await read(`/messages.json?to=${encodeURIComponent('+7 916 123-45-67')}`))
  expect(messages.map((message: { text: string }) => message.text)).toEqual(['второе', 'первое'])
})

test('markup in a message is shown, not obeyed', async () => {
  const { send, read } = await givenGateway()
  await send({ ...sms, text: '<script>alert(1)</script>' })
  expect(await read('/messages')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test.each([
  [{ ...sms, number: undefined }, 'number'],
  [{ ...sms, number: 'слишком' }, 'number'],
  [{ ...sms, destination: '+79161234567' }, 'destination'],
  [{ ...sms, destination: '74951234567' }, 'destination'],
  [{ ...sms, text: ' ' }, 'text'],
  [{ ...sms, text: 'я'.repeat(671) }, 'text'],
  [{ ...sms, text: 5 }, 'text'],
])('%j is refused because of the %s', async (body, field) => {
  const { send } = await givenGateway()
  const reply = await send(body)
  expect(reply.statusCode).toBe(400)
  expect(reply.json().error).toMatchObject({ code: 'invalid_argument', message: 'Invalid argument' })
  expect(reply.json().error.details).toMatch(new RegExp(`^${field}:`))
})

test('a wrong token sends nothing', async () => {
  const { send, read } = await givenGateway()
  const reply = await send(sms, 'another-token')
  expect(reply.statusCode).toBe(401)
  expect(reply.json().error.code).toBe('unauthenticated')
  expect(JSON.parse(await read('/messages.json'))).toEqual({ messages: [] })
})

test('a gateway that is down takes nothing, a slow one takes it late, a refusing one says why', async () => {
  const { send, deps, pauses } = await givenGateway()
  deps.faults.switchOn({ kind: 'exolve-down', times: 1, milliseconds: 0 })
  expect((await send(sms)).statusCode).toBe(503)

  deps.faults.switchOn({ kind: 'exolve-refuses', times: 1, milliseconds: 0 })
  const refused = await send(sms)
  expect(refused.statusCode).toBe(400)
  expect(refused.json().error.details).toContain('not registered')

  deps.faults.switchOn({ kind: 'exolve-slow', times: 1, milliseconds: 7_000 })
  expect((await send(sms)).statusCode).toBe(200)
  expect(pauses).toEqual([7_000])
})
