import { expect, test } from 'vitest'
import { givenDevice } from '../../../testing/device.ts'
import { givenWorld } from '../../../testing/world.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readSettings } from '../../platform/settings.ts'

const PHONE = '+79161234542'

/** The limits that the product has when nobody sets others. */
const realLimits = readSettings({ DATABASE_URL: 'postgres://nowhere/none' }).codes

const phoneNumber = (number: number): string => `+7916${String(number).padStart(7, '0')}`

test('the real limits are those of the rules', () => {
  expect(realLimits).toEqual({
    seconds: 300,
    wrongTries: 5,
    pauses: [60, 120, 300],
    perPhoneAnHour: 3,
    perPhoneADay: 5,
    perAddressAnHour: 10,
    perAddressADay: 30,
    inTotalAnHour: 20_000,
  })
})

test('the pause between codes grows, whichever browser asks', async () => {
  const world = await givenWorld({
    settings: { codes: { ...realLimits, perPhoneAnHour: 100, perPhoneADay: 100 } },
  })
  for (const pause of [60, 120, 300, 300]) {
    const sent = await givenDevice(world).requestCode(PHONE)
    expect(Date.parse(sent.json().resendAt) - Date.parse(sent.json().now)).toBe(pause * 1000)

    world.clock.pass(pause - 1)
    const early = await givenDevice(world).requestCode(PHONE)
    expect(early.statusCode).toBe(429)
    expect(early.json()).toMatchObject({
      code: 'too-many-tries',
      facts: { retryAt: sent.json().resendAt },
    })
    world.clock.pass(1)
  }
  expect(world.messages.messages).toHaveLength(4)
})

test('the same browser that asks again during the pause gets the challenge it has', async () => {
  const world = await givenWorld()
  const device = givenDevice(world)
  const first = await device.requestCode(PHONE)
  world.clock.pass(20)
  const [second, third] = await Promise.all([device.requestCode(PHONE), device.requestCode(PHONE)])
  const { now: _, ...challenge } = first.json()
  expect(second.json()).toMatchObject(challenge)
  expect(third.json()).toMatchObject(challenge)
  expect(world.messages.messages).toHaveLength(1)
})

test('a double click sends one message', async () => {
  const world = await givenWorld()
  const device = givenDevice(world)
  // The device cookie is there from an earlier visit.
  await device.requestCode('+79990000000')
  const replies = await Promise.all([1, 2, 3].map(() => device.requestCode(PHONE)))
  expect(new Set(replies.map((reply) => reply.json().challengeId)).size).toBe(1)
  expect(world.messages.messages.filter(({ to }) => to === PHONE)).toHaveLength(1)
})

test('whoever has signed in and out need not wait for the next code', async () => {
  const world = await givenWorld()
  const device = givenDevice(world)
  await device.signIn(PHONE)
  await device.delete('/sign-in/session')
  const again = await device.requestCode(PHONE)
  expect(again.statusCode).toBe(200)
  expect(Date.parse(again.json().resendAt) - Date.parse(again.json().now)).toBe(60_000)
})

test('three codes an hour and five a day go to one phone', async () => {
  const world = await givenWorld()
  const ask = () => givenDevice(world).requestCode(PHONE)
  const outcomes: number[] = []
  // Every six minutes, longer than any pause, for two hours.
  for (let minutes = 0; minutes < 120; minutes += 6) {
    outcomes.push((await ask()).statusCode)
    world.clock.pass(360)
  }
  expect(outcomes.filter((status) => status === 200)).toHaveLength(5)
  expect(outcomes.slice(0, 10)).toEqual([200, 200, 200, 429, 429, 429, 429, 429, 429, 429])

  const refused = await ask()
  expect(refused.json()).toMatchObject({
    code: 'too-many-tries',
    facts: { retryAt: '2026-12-09T06:00:00.000Z' },
  })
  world.clock.set('2026-12-09T06:00:00Z')
  expect((await ask()).statusCode).toBe(200)
})

test('ten codes an hour and thirty a day are asked for from one address', async () => {
  const world = await givenWorld()
  let phones = 0
  const askTwelve = async () => {
    const replies = []
    for (let turn = 0; turn < 12; turn += 1) {
      phones += 1
      replies.push((await givenDevice(world).requestCode(phoneNumber(phones))).statusCode)
    }
    return replies.filter((status) => status === 200).length
  }
  const sent: number[] = []
  while (sent.length < 4) {
    sent.push(await askTwelve())
    world.clock.pass(3600)
  }
  expect(sent).toEqual([10, 10, 10, 0])
  const elsewhere = givenDevice(world, { address: '198.51.100.7' })
  expect((await elsewhere.requestCode(phoneNumber(900))).statusCode).toBe(200)
})

test('a whole /64 of IPv6 is one address', async () => {
  const world = await givenWorld()
  const ask = (address: string, number: number) =>
    givenDevice(world, { address }).requestCode(phoneNumber(number))
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, host) => ask(`2001:db8:1:2::${host + 1}`, host)),
  )
  expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(10)
  expect((await ask('2001:db8:1:3::1', 50)).statusCode).toBe(200)
})

test.each([
  // proxy, what the request says of where it comes from, codes sent
  ['no proxy, invented', false, (host: number) => `198.51.100.${host}`, 10],
  ['a proxy that adds one client', true, (host: number) => `198.51.100.${host}, 192.0.2.1`, 10],
  ['a proxy that adds many clients', true, (host: number) => `192.0.2.1, 198.51.100.${host}`, 12],
])('only the address that our own proxy names counts: %s', async (_, trustProxy, forwarded, codes) => {
  const { app, messages } = await givenWorld({ settings: { trustProxy } })
  for (let host = 0; host < 12; host += 1) {
    await app.inject({
      method: 'POST',
      url: '/api/v1/sign-in/codes',
      headers: { origin: 'http://localhost:3000', 'x-forwarded-for': forwarded(host) },
      payload: { phone: phoneNumber(host) },
    })
  }
  expect(messages.messages).toHaveLength(codes)
})

test('all together ask for no more than the total of an hour', async () => {
  const world = await givenWorld({ settings: { codes: { ...realLimits, inTotalAnHour: 6 } } })
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, host) =>
      givenDevice(world, { address: `198.51.100.${host}` }).requestCode(phoneNumber(host)),
    ),
  )
  expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(6)
  expect(world.messages.messages).toHaveLength(6)
  world.clock.pass(3600)
  expect((await givenDevice(world).requestCode(PHONE)).statusCode).toBe(200)
})

test('a gateway that fails is said so and eats neither the pause nor the tries of the phone', async () => {
  const world = await givenWorld()
  const device = givenDevice(world)
  const working = world.deps.sms
  world.deps.sms = { send: () => Promise.reject(new Refusal('partner-unavailable')) }
  for (let turn = 0; turn < 6; turn += 1) {
    const failed = await device.requestCode(PHONE)
    expect(failed.statusCode).toBe(503)
    expect(failed.json()).toMatchObject({ code: 'partner-unavailable', facts: {} })
  }
  world.deps.sms = working
  const sent = await device.requestCode(PHONE)
  expect(Date.parse(sent.json().resendAt) - Date.parse(sent.json().now)).toBe(60_000)
  expect((await device.submitCode(sent.json().challengeId, world.messages.lastCode(PHONE))).statusCode).toBe(
    200,
  )
})
