import { expect, test } from 'vitest'
import { startSandbox } from '../../testing/sandbox.ts'
import { makeExolve } from './exolve.ts'

const sandbox = await startSandbox({ EXOLVE_TOKEN: 'token-of-the-test' })

const gateway = { url: `${sandbox.origin}/exolve`, token: 'token-of-the-test', sender: 'MosOblEIRC' }
const text = 'МосОблЕИРЦ Онлайн: код для входа 048113'

const messagesTo = async (to: string) => {
  const { messages } = (await sandbox.readJson(`/messages.json?to=${to.replace('+', '')}`)) as {
    messages: object[]
  }
  return messages
}

test('a message arrives at the gateway with its sender, its phone and its Russian text', async () => {
  const to = '+79161234501'
  const { messageId } = await makeExolve(gateway).send({ to, text })
  expect(await messagesTo(to)).toMatchObject([
    { messageId, sender: 'MosOblEIRC', destination: '79161234501', text },
  ])
})

test.each([
  ['exolve-down', '+79161234502'],
  ['exolve-refuses', '+79161234503'],
])('a gateway with the fault %s is unavailable, and then works again', async (kind, to) => {
  const sms = makeExolve(gateway)
  await sandbox.switchOn({ kind, times: 1 })
  await expect(sms.send({ to, text })).rejects.toMatchObject({ code: 'partner-unavailable', facts: {} })
  expect(await messagesTo(to)).toEqual([])

  await sms.send({ to, text })
  expect(await messagesTo(to)).toHaveLength(1)
})

test('a wrong token is our fault and no message goes out', async () => {
  const sms = makeExolve({ ...gateway, token: 'another-token' })
  await expect(sms.send({ to: '+79161234504', text })).rejects.toMatchObject({ code: 'partner-unavailable' })
  expect(await messagesTo('+79161234504')).toEqual([])
})

test('a gateway that keeps silent is not waited for', async () => {
  await sandbox.switchOn({ kind: 'exolve-slow', times: 1, milliseconds: 60_000 })
  const sms = makeExolve(gateway, { patienceMs: 50 })
  await expect(sms.send({ to: '+79161234505', text })).rejects.toMatchObject({ code: 'partner-unavailable' })
})

test.each([
  ['nobody listens there', 'http://127.0.0.1:1/exolve'],
  ['somebody else answers', `${sandbox.origin}/another-place`],
])('an address where %s is an unavailable partner', async (_why, url) => {
  const sms = makeExolve({ ...gateway, url })
  await expect(sms.send({ to: '+79161234506', text })).rejects.toMatchObject({ code: 'partner-unavailable' })
})

test('neither the phone nor the code gets into the cause that is logged', async () => {
  const sms = makeExolve({ ...gateway, sender: 'не то имя' })
  const fault = await sms.send({ to: '+79161234507', text }).catch((refusal: Error) => refusal)
  expect(fault).toBeInstanceOf(Error)
  const { message, cause } = fault as Error
  expect(`${message} ${String(cause)}`).not.toMatch(/9161234507|048113/)
})
