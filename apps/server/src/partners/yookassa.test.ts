import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { kopecks } from '@mosobleirc/domain/shared'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../testing/sandbox.ts'
import { newId } from '../platform/id.ts'
import { storedPeriod } from '../platform/stored.ts'
import type { PaymentRequest } from './acquirer.ts'
import { paymentBody } from './yookassa/payment-body.ts'
import { makeYookassa } from './yookassa.ts'

const sandbox = await startSandbox({ YOOKASSA_SHOP_ID: '777001', YOOKASSA_SECRET: 'secret-of-the-test' })

const shop = {
  url: `${sandbox.origin}/yookassa/v3`,
  shopId: '777001',
  secret: 'secret-of-the-test',
  requestsPerSecond: 1000,
}
const yookassa = makeYookassa(shop)

const request = (wanted: Partial<PaymentRequest> = {}): PaymentRequest => ({
  attemptId: newId(),
  amount: kopecks(641_237),
  method: 'card',
  period: storedPeriod('2026-11'),
  accountNumber: '48112-306',
  recipient: {
    name: 'МосОблЕИРЦ',
    inn: '5037008735',
    kpp: '503701001',
    bankName: 'ПАО Банк',
    bic: '044525411',
    bankAccount: '40911810100180000361',
    correspondentAccount: '30101810145250000411',
  },
  returnUrl: 'http://localhost:3000/orders/1',
  ...wanted,
})

const create = async (wanted?: Partial<PaymentRequest>) => {
  const asked = request(wanted)
  const outcome = await yookassa.createPayment(asked)
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return { asked, payment: outcome.payment }
}

/** The payer sends a form of YooKassa's page. */
const submit = (id: string, form: 'card' | '3ds' | 'sbp', fields: Record<string, string>) =>
  fetch(`${sandbox.origin}/yookassa/pay/${id}/${form}`, { method: 'POST', body: new URLSearchParams(fields) })

const payByCard = (id: string, number: string) => submit(id, 'card', { number, expiry: '12/30', csc: '123' })

test('a payment waits for its payer at the page of the acquirer', async () => {
  const { asked, payment } = await create()
  expect(payment).toMatchObject({ state: 'pending', amount: 641_237n, attemptId: asked.attemptId })
  expect(payment.confirmationUrl).toMatch(new RegExp(`/yookassa/pay/${payment.id}$`))
})

test('what is sent is a transfer order for utilities, without any name of a person', () => {
  expect(paymentBody(request({ attemptId: 'a-1' }))).toEqual({
    amount: { value: '6412.37', currency: 'RUB' },
    capture: true,
    description: 'ЖКУ, л/с 48112-306, 11.2026',
    confirmation: { type: 'redirect', return_url: 'http://localhost:3000/orders/1' },
    payment_method_data: { type: 'bank_card' },
    metadata: { attempt: 'a-1' },
    payment_order: {
      type: 'utilities',
      amount: { value: '6412.37', currency: 'RUB' },
      payment_purpose: 'Оплата ЖКУ;ЛСИ 48112-306;ПРД 11.2026',
      recipient: {
        name: 'МосОблЕИРЦ',
        inn: '5037008735',
        kpp: '503701001',
        bank: {
          name: 'ПАО Банк',
          bic: '044525411',
          account: '40911810100180000361',
          correspondent_account: '30101810145250000411',
        },
      },
      payment_period: { month: 11, year: 2026 },
      account_number: '48112-306',
    },
  })
})

test('the longest names fit the limits of the acquirer', async () => {
  const recipient = { ...request().recipient, bankName: 'Ф'.repeat(80) }
  const { payment } = await create({ accountNumber: '9'.repeat(40), recipient })
  expect(payment.state).toBe('pending')
})

test.each([
  [1n, '0.01'],
  [99n, '0.99'],
  [100n, '1.00'],
  [641_200n, '6412.00'],
  [10_000_000_000n, '100000000.00'],
])('%s kopecks travel as %s', (amount, value) => {
  expect(paymentBody(request({ amount: kopecks(amount) })).amount.value).toBe(value)
})

test('paid by card with 3-D Secure: nothing is true before the code', async () => {
  const { asked, payment } = await create()
  await payByCard(payment.id, '5555555555554477')
  expect(await yookassa.getPayment(payment.id)).toMatchObject({ state: 'pending' })

  await submit(payment.id, '3ds', { answer: 'confirm', code: '111111' })
  const paid = await yookassa.getPayment(payment.id)
  expect(paid).toMatchObject({
    id: payment.id,
    state: 'succeeded',
    amount: 641_237n,
    attemptId: asked.attemptId,
    method: 'card',
  })
  expect(paid?.capturedAt).toBeInstanceOf(Date)
  expect(paid?.confirmationUrl).toBeUndefined()
})

test('paid by SBP', async () => {
  const { payment } = await create({ method: 'sbp' })
  await submit(payment.id, 'sbp', { answer: 'pay' })
  expect(await yookassa.getPayment(payment.id)).toMatchObject({ state: 'succeeded', method: 'sbp' })
})

test.each([
  ['5555555555554600', 'insufficient_funds'],
  ['5555555555554543', 'card_expired'],
  ['5555555555554535', 'call_issuer'],
  ['5555555555554576', 'payment_method_limit_exceeded'],
])('the card %s is declined: %s', async (card, cancelReason) => {
  const { payment } = await create()
  await payByCard(payment.id, card)
  expect(await yookassa.getPayment(payment.id)).toMatchObject({ state: 'canceled', cancelReason })
})

test('the same key gives the same payment, however often it is asked', async () => {
  const { asked, payment } = await create()
  const again = await Promise.all([yookassa.createPayment(asked), yookassa.createPayment(asked)])
  expect(again.map((outcome) => outcome.kind === 'created' && outcome.payment.id)).toEqual([
    payment.id,
    payment.id,
  ])
})

test('the hash tells bodies apart that must not share a key', () => {
  const asked = request()
  expect(yookassa.bodyHash(asked)).toBe(yookassa.bodyHash({ ...asked }))
  expect(yookassa.bodyHash(asked)).not.toBe(yookassa.bodyHash({ ...asked, amount: kopecks(641_238) }))
})

test('the same key with another sum is refused, and the first payment stays the only one', async () => {
  const { asked, payment } = await create()
  expect(await yookassa.createPayment({ ...asked, amount: kopecks(1_00) })).toEqual({
    kind: 'refused',
    reason: 'invalid_request',
  })
  expect(await yookassa.getPayment(payment.id)).toMatchObject({ amount: 641_237n })
})

test.each([
  ['less than a rouble', { amount: kopecks(99) }, 'amount_not_accepted'],
  ['more than a card may pay', { amount: kopecks(35_000_001) }, 'amount_not_accepted'],
  ['a recipient without an INN', { recipient: { ...request().recipient, inn: '1' } }, 'invalid_request'],
])('%s is refused: %s', async (_, wanted, reason) => {
  expect(await yookassa.createPayment(request(wanted))).toEqual({ kind: 'refused', reason })
})

test('a wrong secret is refused, and asking about a payment with it is not an answer', async () => {
  const stranger = makeYookassa({ ...shop, secret: 'another-secret' })
  expect(await stranger.createPayment(request())).toEqual({ kind: 'refused', reason: 'invalid_credentials' })
  const { payment } = await create()
  await expect(stranger.getPayment(payment.id)).rejects.toMatchObject({
    code: 'partner-unavailable',
    cause: { message: expect.stringContaining('invalid_credentials') },
  })
})

test('an id that the acquirer does not know is no payment', async () => {
  expect(await yookassa.getPayment(newId())).toBeUndefined()
})

test('money was taken and the answer is a 500: unknown, and a repeat with the same key finds the payment', async () => {
  const asked = request()
  await sandbox.switchOn({ kind: 'yookassa-fails-after-taking', times: 1 })
  expect(await makeYookassa(shop).createPayment(asked)).toEqual({ kind: 'unknown' })

  const outcome = await makeYookassa(shop).createPayment(asked)
  const found = await yookassa.findByAttempt(asked.attemptId, new Date())
  expect(outcome).toMatchObject({ kind: 'created', payment: { id: found?.id } })
})

test('an acquirer that is down leaves the outcome unknown, and a look without an answer', async () => {
  const { payment } = await create()
  await sandbox.switchOn({ kind: 'yookassa-down', times: 2 })
  expect(await yookassa.createPayment(request())).toEqual({ kind: 'unknown' })
  await expect(yookassa.getPayment(payment.id)).rejects.toMatchObject({ code: 'partner-unavailable' })
  expect(await yookassa.getPayment(payment.id)).toMatchObject({ state: 'pending' })
})

test('too many requests: unknown, and we are silent for as long as was asked', async () => {
  const careful = makeYookassa(shop)
  await sandbox.switchOn({ kind: 'yookassa-too-many-requests', times: 1, milliseconds: 300 })
  expect(await careful.createPayment(request())).toEqual({ kind: 'unknown' })

  const before = performance.now()
  expect(await careful.createPayment(request())).toMatchObject({ kind: 'created' })
  expect(performance.now() - before).toBeGreaterThanOrEqual(290)
})

test('an acquirer that is too slow leaves the outcome unknown', async () => {
  await sandbox.switchOn({ kind: 'yookassa-slow', times: 1, milliseconds: 60_000 })
  expect(await makeYookassa(shop, { patienceMs: 50 }).createPayment(request())).toEqual({ kind: 'unknown' })
})

test('a caller with less patience stops waiting', async () => {
  const { payment } = await create()
  await sandbox.switchOn({ kind: 'yookassa-slow', times: 1, milliseconds: 60_000 })
  await expect(yookassa.getPayment(payment.id, AbortSignal.timeout(50))).rejects.toMatchObject({
    code: 'partner-unavailable',
  })
})

test.each([
  ['nobody listens there', 'http://127.0.0.1:1/v3'],
  ['somebody else answers', `${sandbox.origin}/another-place`],
])('an address where %s tells nothing', async (_, url) => {
  const lost = makeYookassa({ ...shop, url })
  expect(await lost.createPayment(request())).toEqual({ kind: 'unknown' })
  await expect(lost.getPayment('p')).rejects.toMatchObject({
    code: 'partner-unavailable',
    cause: expect.any(Error),
  })
})

test.each([
  ['still works on it', 202, { type: 'processing', retry_after: 1 }],
  ['sends a page', 200, '<h1>Всё хорошо</h1>'],
  ['names another currency', 200, { id: 'p', status: 'pending', amount: { value: '1.00', currency: 'USD' } }],
  ['says less than a payment', 200, { id: 'p', status: 'pending' }],
  [
    'knows a status that we do not',
    200,
    { id: 'p', status: 'lost', amount: { value: '1.00', currency: 'RUB' } },
  ],
])('an acquirer that %s has not answered', async (_, status, body) => {
  const url = await answering(status, body)
  expect(await makeYookassa({ ...shop, url }).createPayment(request())).toEqual({ kind: 'unknown' })
})

test('a reason and a method that we do not know are still an answer', async () => {
  const url = await answering(200, {
    id: 'p',
    status: 'canceled',
    amount: { value: '1.00', currency: 'RUB' },
    payment_method: { type: 'a method of next year' },
    cancellation_details: { party: 'yoo_money', reason: 'a reason of next year' },
  })
  expect(await makeYookassa({ ...shop, url }).getPayment('p')).toMatchObject({
    state: 'canceled',
    method: undefined,
    cancelReason: 'a reason of next year',
  })
})

test('an address of a payment page that is no web address is not passed on', async () => {
  const url = await answering(200, {
    id: 'p',
    status: 'pending',
    amount: { value: '1.00', currency: 'RUB' },
    confirmation: { type: 'redirect', confirmation_url: 'javascript:alert(1)' },
  })
  expect(await makeYookassa({ ...shop, url }).createPayment(request())).toEqual({ kind: 'unknown' })
})

test('a payment is found by its attempt on whichever page of the list it is', async () => {
  const { asked, payment } = await create()
  await Promise.all(Array.from({ length: 101 }, () => create()))
  expect(await yookassa.findByAttempt(asked.attemptId, new Date())).toMatchObject({ id: payment.id })
  expect(await yookassa.findByAttempt(newId(), new Date())).toBeUndefined()
  expect(await yookassa.findByAttempt(asked.attemptId, new Date('2020-01-01'))).toBeUndefined()
})

test.each([
  [
    'of a payment',
    {
      type: 'notification',
      event: 'payment.succeeded',
      object: { id: '22d6d597-000f-5000-9000-145f6df21d6f', status: 'succeeded' },
    },
    { event: 'payment.succeeded', paymentId: '22d6d597-000f-5000-9000-145f6df21d6f' },
  ],
  [
    'that names our attempt',
    {
      type: 'notification',
      event: 'payment.canceled',
      object: { id: 'p', metadata: { attempt: '0199f3c2-7a10-7c11-9d3e-6a1f0c8e2b11' } },
    },
    { event: 'payment.canceled', paymentId: 'p', attemptId: '0199f3c2-7a10-7c11-9d3e-6a1f0c8e2b11' },
  ],
  [
    'with metadata that is not ours',
    { type: 'notification', event: 'payment.canceled', object: { id: 'p', metadata: { attempt: 7 } } },
    { event: 'payment.canceled', paymentId: 'p' },
  ],
  ['of a refund', { type: 'notification', event: 'refund.succeeded', object: { id: 'p' } }, undefined],
  [
    'with an id that is none',
    { type: 'notification', event: 'payment.succeeded', object: { id: "p'\u0000--" } },
    undefined,
  ],
  ['without an object', { type: 'notification', event: 'payment.succeeded' }, undefined],
  ['that is text', 'payment.succeeded', undefined],
  ['that is nothing', undefined, undefined],
])('a notification %s', (_, body, notice) => {
  expect(yookassa.readNotification(body)).toEqual(notice)
})

/** Somebody who answers every request alike. */
const answering = async (status: number, body: unknown): Promise<string> => {
  const server = createServer((_, response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body)),
  )
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
