import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenWorld, type World } from '../../../testing/world.ts'

const form = {
  lastName: 'Ковалёва',
  firstName: 'Анна',
  middleName: 'Петровна',
  birthDate: '1985-03-14',
  email: 'Anna@Example.RU',
  termsVersion: 1,
}

const consentsIn = ({ db }: World) => db.selectFrom('consent').selectAll().execute()

const givenNewcomer = async () => {
  const world = await givenWorld()
  return { ...world, world, newcomer: await world.givenResident({ registered: false }) }
}

/** The text of a later version, in force from a day. */
const givenTerms = async (
  { db }: World,
  { version, inForceFrom }: { version: number; inForceFrom: string },
) => {
  const text = `Условия, версия ${version}`
  const sha256 = createHash('sha256').update(text).digest('hex')
  await db
    .insertInto('consentDocument')
    .values({ code: 'terms', version, title: 'Условия использования', text, sha256, inForceFrom })
    .execute()
}

test('the terms of use can be read by anyone', async () => {
  const { nobody } = await givenWorld()
  const reply = await nobody.get('/consents/terms')
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    version: 1,
    title: 'Условия использования',
    inForceFrom: '2026-01-01',
  })
  expect(reply.json().text.split('\n\n').length).toBeGreaterThan(5)
})

test('terms are in force from their day on', async () => {
  const { world, newcomer, clock } = await givenNewcomer()
  await givenTerms(world, { version: 2, inForceFrom: '2026-12-10' })
  clock.set('2026-12-09T23:59:59+03:00')
  expect((await newcomer.get('/consents/terms')).json().version).toBe(1)
  clock.set('2026-12-10T00:00:00+03:00')
  expect((await newcomer.get('/consents/terms')).json().version).toBe(2)
  clock.set('2025-12-31T12:00:00+03:00')
  expect((await newcomer.get('/consents/terms')).statusCode).toBe(404)
})

test('a newcomer has a phone and nothing else', async () => {
  const { newcomer } = await givenNewcomer()
  expect((await newcomer.get('/resident')).json()).toEqual({
    id: expect.any(String),
    phoneMasked: '+7\u00A0900\u00A0•••\u00A0••\u00A001',
    registered: false,
    emailConfirmed: false,
  })
})

test('the form makes a registered resident', async () => {
  const { newcomer } = await givenNewcomer()
  expect((await newcomer.put('/resident', form)).statusCode).toBe(200)
  expect((await newcomer.get('/resident')).json()).toMatchObject({
    registered: true,
    lastName: 'Ковалёва',
    firstName: 'Анна',
    middleName: 'Петровна',
    birthDate: '1985-03-14',
    email: 'Anna@example.ru',
    emailConfirmed: false,
  })
})

test.each([[{}], [{ middleName: '  ' }]])('the middle name may be absent: %j', async (middle) => {
  const { newcomer } = await givenNewcomer()
  const { middleName: _, ...without } = form
  expect((await newcomer.put('/resident', { ...without, ...middle })).statusCode).toBe(200)
  expect((await newcomer.get('/resident')).json()).not.toHaveProperty('middleName')
})

test('the consent is kept with its version, text, time and place', async () => {
  const { world, newcomer, app, db } = await givenNewcomer()
  await app.inject({
    method: 'PUT',
    url: '/api/v1/resident',
    remoteAddress: '203.0.113.9',
    headers: {
      origin: 'http://localhost:3000',
      cookie: `session=${newcomer.token}`,
      'user-agent': 'Safari на телефоне',
    },
    payload: form,
  })
  const { text } = await db.selectFrom('consentDocument').select('text').executeTakeFirstOrThrow()
  expect(await consentsIn(world)).toMatchObject([
    {
      residentId: newcomer.id,
      code: 'terms',
      version: 1,
      sha256: createHash('sha256').update(text).digest('hex'),
      givenAt: new Date('2026-12-08T06:00:00Z'),
      channel: 'web',
      address: '203.0.113.9',
      userAgent: 'Safari на телефоне',
    },
  ])
})

test('saving again, even twice at once, does not agree to the same version twice', async () => {
  const { world, newcomer } = await givenNewcomer()
  await Promise.all([newcomer.put('/resident', form), newcomer.put('/resident', form)])
  await newcomer.put('/resident', { ...form, lastName: 'Ковалёва-Мирная' })
  expect(await consentsIn(world)).toHaveLength(1)

  await givenTerms(world, { version: 2, inForceFrom: '2026-12-01' })
  await newcomer.put('/resident', { ...form, termsVersion: 2 })
  expect((await consentsIn(world)).map((consent) => consent.version)).toEqual([1, 2])
})

test.each([1, 3])('agreeing to version %i while 2 is in force saves nothing', async (termsVersion) => {
  const { world, newcomer } = await givenNewcomer()
  await givenTerms(world, { version: 2, inForceFrom: '2026-12-01' })
  const reply = await newcomer.put('/resident', { ...form, termsVersion })
  expect(reply.statusCode).toBe(409)
  expect(reply.json()).toMatchObject({ code: 'consent-outdated', facts: { version: 2 } })
  expect((await newcomer.get('/resident')).json().registered).toBe(false)
  expect(await consentsIn(world)).toEqual([])
})

test.each([
  ['lastName', 'Ковалёва1'],
  ['lastName', '   '],
  ['firstName', '<b>Анна</b>'],
  ['firstName', 'Анна\uD800'],
  ['middleName', 'т. 8-916'],
  ['birthDate', '2026-12-09'],
  ['birthDate', '1899-12-31'],
  ['birthDate', '2013-01-01'],
  ['birthDate', '2001-02-29'],
  ['email', 'anna'],
  ['email', 'анна@example.ru'],
  ['email', `${'a'.repeat(250)}@example.ru`],
])('the field %s cannot be %j', async (field, value) => {
  const { world, newcomer } = await givenNewcomer()
  const reply = await newcomer.put('/resident', { ...form, [field]: value })
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
  expect((await newcomer.get('/resident')).json().registered).toBe(false)
  expect(await consentsIn(world)).toEqual([])
})

test('another e-mail address has to be confirmed anew, the same one has not', async () => {
  const { newcomer, db, clock } = await givenNewcomer()
  await newcomer.put('/resident', form)
  await db.updateTable('resident').set({ emailConfirmedAt: clock.now() }).execute()
  await newcomer.put('/resident', { ...form, firstName: 'Анна-Мария' })
  expect((await newcomer.get('/resident')).json().emailConfirmed).toBe(true)
  await newcomer.put('/resident', { ...form, email: 'another@example.ru' })
  expect((await newcomer.get('/resident')).json().emailConfirmed).toBe(false)
})

test('residents see and change only themselves', async () => {
  const { newcomer, givenResident } = await givenNewcomer()
  const neighbour = await givenResident()
  await newcomer.put('/resident', form)
  expect((await neighbour.get('/resident')).json()).toMatchObject({ firstName: 'Анна', lastName: 'Ковалёва' })
  expect((await neighbour.get('/resident')).json()).not.toHaveProperty('email')
})
