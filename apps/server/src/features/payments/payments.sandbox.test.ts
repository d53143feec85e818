import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { givenPayer } from '../../../testing/payments.ts'
import { startSandbox } from '../../../testing/sandbox.ts'
import { givenWorld, type World } from '../../../testing/world.ts'
import { makeYookassa } from '../../partners/yookassa.ts'
import { lookAtDueAttempts } from './index.ts'

/*
 * The whole way against the sandbox as a process of its own: its API, its payment page and its notifications,
 * which arrive over the network. Nothing in between is pretended.
 */

let world: World | undefined
/** Statuses that notifications were answered with, by attempt. A late one may belong to a test that is over. */
const answered = new Map<string, number[]>()
let somethingCame = Promise.withResolvers<void>()

/** Where the sandbox sends notifications: the door of the server of whichever test is running. Packages are not taken. */
const door = createServer((request, response) => {
  const taking = request.url === '/webhooks/yookassa' ? takeNotification(request) : Promise.resolve(404)
  taking.then(
    (status) => response.writeHead(status).end(),
    () => response.writeHead(503).end(),
  )
})

const takeNotification = async (request: IncomingMessage): Promise<number> => {
  const body = await text(request)
  const { object } = JSON.parse(body) as { object: { metadata: { attempt: string } } }
  const { url = '', headers } = request
  const reply = await world?.app.inject({ method: 'POST', url, headers, payload: body })
  const status = reply?.statusCode ?? 200
  const { attempt } = object.metadata
  answered.set(attempt, [...(answered.get(attempt) ?? []), status])
  somethingCame.resolve()
  somethingCame = Promise.withResolvers()
  return status
}
await new Promise<void>((listening) => {
  door.listen(0, '127.0.0.1', listening)
})

/** Waits until so many notifications about an attempt have come. */
const notified = async (attempt: string, times = 1): Promise<number[]> => {
  for (;;) {
    const statuses = answered.get(attempt) ?? []
    if (statuses.length >= times) return statuses
    await somethingCame.promise
  }
}

const sandbox = await startSandbox({
  YOOKASSA_SHOP_ID: '777001',
  YOOKASSA_SECRET: 'secret-of-the-test',
  PUBLIC_URL: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
  CLOCK: '2026-12-08T09:00:00+03:00',
})
afterAll(() => void door.close())

beforeEach(() => sandbox.switchAllOff())
afterEach(() => {
  world = undefined
})

const givenShop = async () => {
  world = await givenWorld({
    replace: () => ({
      acquirer: makeYookassa({
        url: `${sandbox.origin}/yookassa/v3`,
        shopId: '777001',
        secret: 'secret-of-the-test',
        requestsPerSecond: 1000,
      }),
    }),
  })
  const payer = await givenPayer(world)
  const newestAttempt = async () => String((await payer.attempts()).at(-1)?.id)
  return { world, ...payer, newestAttempt }
}

/** The payer at the acquirer's page. */
const atPage = (confirmationUrl: string) => {
  const submit = (form: string, fields: Record<string, string>) =>
    fetch(`${sandbox.origin}${new URL(confirmationUrl).pathname}/${form}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
  return {
    card: (number: string) => submit('card', { number, expiry: '12/30', csc: '123' }),
    code: () => submit('3ds', { answer: 'confirm', code: '111111' }),
    sbp: () => submit('sbp', { answer: 'pay' }),
  }
}

test('card with 3-D Secure, then SBP: notifications arrive, both are posted, all is paid', async () => {
  const { world: mine, order, start, owed, resident, newestAttempt } = await givenShop()
  const made = await order()
  const first = atPage((await start(made, { step: 0 })).json().confirmationUrl)
  await first.card('5555555555554477')
  await first.code()
  expect(await notified(await newestAttempt())).toEqual([200])
  await lookAtDueAttempts(mine.deps)
  expect(await owed()).toBe(115_280)

  await atPage((await start(made, { step: 1, method: 'sbp' })).json().confirmationUrl).sbp()
  expect(await notified(await newestAttempt())).toEqual([200])
  await lookAtDueAttempts(mine.deps)
  expect(await owed()).toBe(0)
  expect((await resident.get('/payment-offer')).json().total).toBe(0)
})

test('a declined card is told by its reason', async () => {
  const { order, start, see } = await givenShop()
  const made = await order()
  await atPage((await start(made)).json().confirmationUrl).card('5555555555554600')
  expect(await see(made.id)).toMatchObject({
    state: 'declined',
    payments: [{ decline: 'insufficient-funds' }, {}],
  })
})

test('money was taken and the answer was a 500: the next start leads to the same payment', async () => {
  const { order, start, see, attempts } = await givenShop()
  const made = await order()
  await sandbox.switchOn({ kind: 'yookassa-fails-after-taking', times: 1 })
  expect((await start(made)).json().code).toBe('partner-unavailable')

  const page = atPage((await start(made)).json().confirmationUrl)
  await page.card('5555555555554444')
  expect((await see(made.id)).payments[0]).toMatchObject({ state: 'paid' })
  expect(await attempts()).toHaveLength(1)
})

test('the notification is lost: the poller closes the payment', async () => {
  const { world: mine, order, start, captures, newestAttempt } = await givenShop()
  await sandbox.switchOn({ kind: 'webhook-lost' })
  const made = await order()
  await atPage((await start(made)).json().confirmationUrl).card('5555555555554444')
  mine.clock.pass(15)
  await lookAtDueAttempts(mine.deps)
  expect(await captures()).toHaveLength(2)
  expect(answered.has(await newestAttempt())).toBe(false)
})

test('the notification is doubled: the capture is posted once', async () => {
  const { world: mine, order, start, captures, newestAttempt } = await givenShop()
  await sandbox.switchOn({ kind: 'webhook-doubled' })
  const made = await order()
  await atPage((await start(made)).json().confirmationUrl).card('5555555555554444')
  await notified(await newestAttempt())
  await lookAtDueAttempts(mine.deps)
  expect(await notified(await newestAttempt(), 2)).toEqual([200, 200])
  await lookAtDueAttempts(mine.deps)
  expect(await captures()).toHaveLength(2)
})

test('the acquirer is down: the order says that nothing is known, and is paid when it is back', async () => {
  const { world: mine, order, start, see, attempts } = await givenShop()
  const made = await order()
  await sandbox.switchOn({ kind: 'yookassa-down', times: 2 })
  expect((await start(made)).statusCode).toBe(503)
  expect((await see(made.id)).state).toBe('unknown')

  mine.clock.pass(15)
  await lookAtDueAttempts(mine.deps)
  const [attempt] = await attempts()
  expect(attempt).toMatchObject({ state: 'pending' })
  await atPage(String(attempt?.confirmationUrl)).card('2202474301322987')
  expect((await see(made.id)).state).toBe('partly-paid')
})
