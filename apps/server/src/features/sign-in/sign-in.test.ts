import { expect, test } from 'vitest'
import { givenDevice } from '../../../testing/device.ts'
import { givenAccount, givenAttachment } from '../../../testing/region.ts'
import { givenWorld, type World } from '../../../testing/world.ts'

const PHONE = '+79161234542'

/** A code that was sent and is not the right one. */
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const sessionsIn = ({ db }: World) => db.selectFrom('session').selectAll().execute()

/** Somebody whose browser has asked for a code and whose phone has got it. */
const givenCode = async (phone = PHONE) => {
  const world = await givenWorld()
  const device = givenDevice(world)
  const { challengeId } = (await device.requestCode(phone)).json()
  return { ...world, world, device, challengeId, code: world.messages.lastCode(phone) }
}

test('a code comes by SMS and opens the product', async () => {
  const { world, device, challengeId, code, messages } = await givenCode()
  expect((await device.get('/resident')).statusCode).toBe(401)

  const reply = await device.submitCode(challengeId, code)
  expect(reply.json()).toEqual({ registered: false, attached: false })
  expect((await device.get('/resident')).statusCode).toBe(200)
  expect(messages.messages).toHaveLength(1)
  expect(await sessionsIn(world)).toMatchObject([{ userAgent: 'Safari на телефоне', endedAt: null }])
})

test('the message names the service, warns, and ends with the line that browsers read', async () => {
  const { messages, code } = await givenCode()
  const [message] = messages.messages
  expect(message?.to).toBe(PHONE)
  expect(message?.text).toContain('МосОблЕИРЦ')
  expect(message?.text).toMatch(/никому его не говорите/i)
  expect(message?.text.split('\n').at(-1)).toBe(`@localhost #${code}`)
})

test('the screen is told when the code can be asked for again and how long it works', async () => {
  const { device } = await givenCode('+79990000000')
  const reply = await device.requestCode('8 (916) 123-45-42')
  expect(reply.json()).toEqual({
    challengeId: expect.stringMatching(/^[\da-f-]{36}$/),
    phoneMasked: '+7\u00A0916\u00A0•••\u00A0••\u00A042',
    now: '2026-12-08T06:00:00.000Z',
    resendAt: '2026-12-08T06:01:00.000Z',
    expiresAt: '2026-12-08T06:05:00.000Z',
  })
})

test('cookies cannot be read by scripts nor sent by other sites', async () => {
  const { device, challengeId, code } = await givenCode()
  const reply = await device.submitCode(challengeId, code)
  expect(reply.cookies).toMatchObject([{ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/' }])
})

test('a returning resident is told apart from a new one only after the code', async () => {
  const world = await givenWorld()
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })

  const device = givenDevice(world)
  expect((await device.signIn(resident.phone)).json()).toEqual({ registered: true, attached: true })
  expect(await world.db.selectFrom('resident').select('id').execute()).toEqual([{ id: resident.id }])
})

test('known and unknown phones get the same answer', async () => {
  const world = await givenWorld()
  const { phone } = await world.givenResident()
  const known = await givenDevice(world).requestCode(phone)
  const unknown = await givenDevice(world).requestCode('+79167654321')
  expect(known.statusCode).toBe(unknown.statusCode)
  expect({ ...known.json(), challengeId: '', phoneMasked: '' }).toEqual({
    ...unknown.json(),
    challengeId: '',
    phoneMasked: '',
  })
})

test.each([
  ['', 'phone'],
  ['+7 495 123-45-67', 'phone'],
  ['+375 29 123-45-67', 'phone'],
  ['+7 701 123-45-67', 'phone'],
  ['+7 916 123-45', 'phone'],
  ['девять один шесть', 'phone'],
])('no message goes to %j', async (phone, field) => {
  const world = await givenWorld()
  const reply = await givenDevice(world).requestCode(phone)
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
  expect(world.messages.messages).toEqual([])
})

test('neither the code nor the cookie is stored', async () => {
  const { db, device, challengeId, code } = await givenCode()
  await device.submitCode(challengeId, code)
  const stored = JSON.stringify([
    await db.selectFrom('signInChallenge').select(['codeHmac', 'deviceHash']).execute(),
    await db.selectFrom('session').select(['tokenHash', 'deviceHash']).execute(),
  ])
  expect(stored).not.toContain(code)
  for (const value of device.cookies.values()) expect(stored).not.toContain(value)
})

test('a wrong code counts, the fifth burns the challenge', async () => {
  const { device, challengeId, code } = await givenCode()
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    const reply = await device.submitCode(challengeId, otherThan(code))
    expect(reply.statusCode).toBe(409)
    expect(reply.json()).toMatchObject({ code: 'code-wrong', facts: { triesLeft } })
  }
  expect((await device.submitCode(challengeId, code)).json().code).toBe('code-expired')
})

test('a hundred guesses at once count as a hundred', async () => {
  const { world, device, challengeId, code } = await givenCode()
  const guesses = Array.from({ length: 100 }, (_, guess) => String(guess).padStart(6, '0')).filter(
    (guess) => guess !== code,
  )
  const replies = await Promise.all(guesses.map((guess) => device.submitCode(challengeId, guess)))
  expect(replies.filter((reply) => reply.json().code === 'code-wrong')).toHaveLength(5)
  expect(replies.filter((reply) => reply.json().code === 'code-expired')).toHaveLength(guesses.length - 5)
  expect((await device.submitCode(challengeId, code)).json().code).toBe('code-expired')
  expect(await sessionsIn(world)).toEqual([])
})

test('guessing from many addresses gets no further', async () => {
  const { world, challengeId, code, device } = await givenCode()
  for (const host of [1, 2, 3, 4, 5, 6]) {
    const stranger = givenDevice(world, { address: `198.51.100.${host}` })
    // Even the right code is nothing without the browser that asked for it.
    expect((await stranger.submitCode(challengeId, code)).json().code).toBe('code-expired')
    // And whoever has stolen that browser's cookie shares its five tries.
    stranger.cookies.set('device', device.cookies.get('device') ?? '')
    const stolen = await stranger.submitCode(challengeId, otherThan(code))
    expect(stolen.json().code).toBe(host <= 5 ? 'code-wrong' : 'code-expired')
  }
})

test('guesses of strangers do not burn the owner’s code', async () => {
  const { world, challengeId, code, device } = await givenCode()
  for (let guess = 0; guess < 6; guess += 1) {
    await givenDevice(world).submitCode(challengeId, otherThan(code))
  }
  expect((await device.submitCode(challengeId, code)).statusCode).toBe(200)
})

test('an expired code, a code of another challenge and a made-up challenge are answered alike', async () => {
  const { device, challengeId, code, clock } = await givenCode()
  const madeUp = await device.submitCode('00000000-0000-4000-8000-000000000000', code)
  clock.pass(300)
  const expired = await device.submitCode(challengeId, code)
  expect(expired.statusCode).toBe(409)
  expect({ ...expired.json(), instance: '' }).toEqual({ ...madeUp.json(), instance: '' })
  expect(expired.json().code).toBe('code-expired')
})

test('a code works until the last second', async () => {
  const { device, challengeId, code, clock } = await givenCode()
  clock.pass(299)
  expect((await device.submitCode(challengeId, code)).statusCode).toBe(200)
})

test('a new code replaces the old one', async () => {
  const { device, challengeId: oldId, code: oldCode, clock, messages } = await givenCode()
  clock.pass(60)
  const { challengeId } = (await device.requestCode(PHONE)).json()
  expect((await device.submitCode(oldId, oldCode)).json().code).toBe('code-expired')
  expect((await device.submitCode(challengeId, messages.lastCode(PHONE))).statusCode).toBe(200)
})

test('one code submitted twice at once begins one session', async () => {
  const { world, device, challengeId, code } = await givenCode()
  const replies = await Promise.all([1, 2, 3].map(() => device.submitCode(challengeId, code)))
  expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200, 200])
  const cookies = replies.map((reply) => reply.cookies.find(({ name }) => name === 'session')?.value)
  expect(new Set(cookies).size).toBe(1)
  expect(await sessionsIn(world)).toHaveLength(1)
  expect((await device.get('/resident')).statusCode).toBe(200)
})

test('the same code gives the same session for half a minute and not longer', async () => {
  const { device, challengeId, code, clock } = await givenCode()
  const first = await device.submitCode(challengeId, code)
  clock.pass(30)
  const second = await device.submitCode(challengeId, code)
  expect(second.cookies).toEqual(first.cookies)
  clock.pass(1)
  expect((await device.submitCode(challengeId, code)).json().code).toBe('code-expired')
})

test('a wrong code after the right one is not the right one', async () => {
  const { device, challengeId, code } = await givenCode()
  await device.submitCode(challengeId, code)
  expect((await device.submitCode(challengeId, otherThan(code))).json().code).toBe('code-expired')
})

test('after signing out neither the cookie nor the code opens anything', async () => {
  const { device, challengeId, code } = await givenCode()
  await device.submitCode(challengeId, code)
  const stolen = device.cookies.get('session') ?? ''

  expect((await device.delete('/sign-in/session')).statusCode).toBe(200)
  expect(device.cookies.get('session')).toBe('')
  device.cookies.set('session', stolen)
  expect((await device.get('/resident')).statusCode).toBe(401)
  expect((await device.submitCode(challengeId, code)).json().code).toBe('code-expired')
  expect((await device.get('/resident')).statusCode).toBe(401)
})

test('signing in again in one browser ends its former session, other browsers stay signed in', async () => {
  const world = await givenWorld()
  const [phone, tablet] = [givenDevice(world), givenDevice(world)]
  await tablet.signIn(PHONE)
  await phone.signIn(PHONE)
  const former = phone.cookies.get('session') ?? ''
  await phone.signIn('+79167654321')

  expect((await tablet.get('/resident')).statusCode).toBe(200)
  phone.cookies.set('session', former)
  expect((await phone.get('/resident')).statusCode).toBe(401)
})

test('a session that is used lives on, one that is not ends after 90 days', async () => {
  const world = await givenWorld()
  const device = givenDevice(world)
  await device.signIn(PHONE)
  world.clock.pass(60 * 86_400)
  expect((await device.get('/resident')).statusCode).toBe(200)
  world.clock.pass(60 * 86_400)
  expect((await device.get('/resident')).statusCode).toBe(200)
  world.clock.pass(90 * 86_400)
  expect((await device.get('/resident')).statusCode).toBe(401)
})
