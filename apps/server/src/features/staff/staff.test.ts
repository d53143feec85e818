import { expect, test } from 'vitest'
import { appCode, givenComputer, givenOperator, otherThan } from '../../../testing/staff-device.ts'
import { givenWorld } from '../../../testing/world.ts'

const boris = { email: 'Boris@Example.ru', name: ' Борис   Лунин ', roles: ['operator'] }
const password = 'кот на подоконнике'

const givenInvitation = async () => {
  const world = await givenWorld()
  const administrator = await world.givenStaff(['administrator'])
  const { token, staffId } = (await administrator.post('/office/staff', boris)).json()
  const computer = givenComputer(world)
  const choose = (chosen: string, link: string = token) =>
    computer.post('/invitations/passwords', { token: link, password: chosen })
  const accept = (code: string, link: string = token) =>
    computer.post('/invitations/acceptances', { token: link, code })
  const open = (link: string = token) => computer.post('/invitations/openings', { token: link })
  const shown = async () => {
    const { staff } = (await administrator.get('/office/staff')).json()
    return staff.find(({ id }: { id: string }) => id === staffId)
  }
  return { world, administrator, token, staffId, computer, choose, accept, open, shown }
}

test('who is invited chooses a password, proves the app, and is signed in', async () => {
  const { world, choose, accept, open, computer, shown } = await givenInvitation()
  expect((await open()).json()).toEqual({
    name: 'Борис Лунин',
    email: 'boris@example.ru',
    roles: ['operator'],
    expiresAt: '2026-12-11T06:00:00.000Z',
  })
  expect(await shown()).toMatchObject({ state: 'invited', invitationUntil: '2026-12-11T06:00:00.000Z' })

  const { secret, uri } = (await choose(password)).json()
  expect(new URL(uri).searchParams.get('secret')).toBe(secret)
  expect((await accept(appCode(secret, world.clock.now()))).statusCode).toBe(200)
  expect((await computer.get('/me')).json()).toMatchObject({ name: 'Борис Лунин', roles: ['operator'] })
  expect(await shown()).toMatchObject({ state: 'active', lastSignInAt: '2026-12-08T06:00:00.000Z' })
})

test('an invitation works once', async () => {
  const { world, choose, accept, open } = await givenInvitation()
  const { secret } = (await choose(password)).json()
  await accept(appCode(secret, world.clock.now()))
  for (const reply of [await open(), await choose(password), await accept('000000')]) {
    expect(reply.json().code).toBe('invitation-over')
  }
})

test('an invitation works for 72 hours', async () => {
  const { world, open } = await givenInvitation()
  world.clock.pass(72 * 3600 - 1)
  expect((await open()).statusCode).toBe(200)
  world.clock.pass(1)
  expect((await open()).json().code).toBe('invitation-over')
})

test('without a password there is nothing to confirm, and a wrong code confirms nothing', async () => {
  const { world, choose, accept, shown } = await givenInvitation()
  expect((await accept('000000')).json().code).toBe('invitation-over')
  const { secret } = (await choose(password)).json()
  const code = appCode(secret, world.clock.now())
  expect((await accept(otherThan(code))).json().code).toBe('code-wrong')
  expect(await shown()).toMatchObject({ state: 'invited' })
  expect((await accept(code)).statusCode).toBe(200)
})

test('a password that is chosen again keeps the secret that the app has read', async () => {
  const { choose } = await givenInvitation()
  const first = (await choose(password)).json()
  expect((await choose('другой длинный пароль')).json()).toEqual(first)
})

test.each([
  ['короткий', 'too-short'],
  ['boris@example.ru', 'like-email'],
  ['аааааааааааа', 'one-sign'],
])('the password «%s» is refused: %s', async (chosen, reason) => {
  const { choose } = await givenInvitation()
  expect((await choose(chosen)).json()).toMatchObject({
    code: 'invalid-input',
    facts: { field: 'password', reason },
  })
})

test('links that do not work are limited by network', async () => {
  const { world, computer, open } = await givenInvitation()
  const replies = []
  for (let turn = 0; turn < 51; turn += 1) {
    world.clock.pass(1)
    replies.push((await open('A'.repeat(43))).json().code)
  }
  expect(replies.filter((code) => code === 'invitation-over')).toHaveLength(50)
  expect(replies.at(-1)).toBe('too-many-tries')
  expect((await computer.get('/me')).statusCode).toBe(401)
})

test('an invitation that is sent twice gives one account and one link', async () => {
  const world = await givenWorld()
  const administrator = await world.givenStaff(['administrator'])
  const headers = { 'idempotency-key': '01234567-89ab-4def-8123-456789abcdef' }
  const first = await administrator.post('/office/staff', boris, headers)
  const second = await administrator.post('/office/staff', boris, headers)
  expect(second.json()).toEqual(first.json())
  expect((await administrator.post('/office/staff', boris)).json().code).toBe('email-taken')
})

test.each([
  [{ email: 'не почта' }, 'email'],
  [{ name: '   ' }, 'name'],
  [{ roles: ['king'] }, 'roles.0'],
  [{ roles: [] }, 'roles'],
])('nobody is invited with %o', async (wrong, field) => {
  const world = await givenWorld()
  const administrator = await world.givenStaff(['administrator'])
  const reply = await administrator.post('/office/staff', { ...boris, ...wrong })
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
})

test('a new link replaces the former one; password and app are replaced when it is accepted', async () => {
  const world = await givenWorld()
  const { administrator, staffId, email, password: former, signIn } = await givenOperator(world)
  const signedIn = await signIn()
  const again = async () => (await administrator.post(`/office/staff/${staffId}/invitations`)).json().token
  const [lost, token] = [await again(), await again()]
  const computer = givenComputer(world)
  expect((await computer.post('/invitations/openings', { token: lost })).json().code).toBe('invitation-over')
  expect((await signedIn.get('/me')).statusCode).toBe(200)

  const chosen = 'совсем другой пароль'
  const { secret } = (await computer.post('/invitations/passwords', { token, password: chosen })).json()
  await computer.post('/invitations/acceptances', { token, code: appCode(secret, world.clock.now()) })
  expect((await signedIn.get('/me')).statusCode).toBe(401)
  expect((await computer.submitPassword(email, former)).json().code).toBe('credentials-wrong')
  expect((await computer.submitPassword(email, chosen)).statusCode).toBe(200)
})

test('changed roles count from the next request on', async () => {
  const world = await givenWorld()
  const administrator = await world.givenStaff(['administrator'])
  const member = await world.givenStaff(['administrator'])
  expect((await member.get('/office/staff')).statusCode).toBe(200)
  const roles = ['editor', 'billing', 'editor']
  await administrator.put(`/office/staff/${member.id}/roles`, { roles })
  expect((await member.get('/office/staff')).json().code).toBe('not-allowed')
  expect((await member.get('/office/me')).json().roles).toEqual(['editor', 'billing'])
})

test('who is disabled is out at once, cannot be invited, and comes back only by an administrator', async () => {
  const world = await givenWorld()
  const { administrator, staffId, signIn } = await givenOperator(world)
  const computer = await signIn()
  const access = `/office/staff/${staffId}/access`
  await administrator.put(access, { disabled: true })
  expect((await computer.get('/me')).statusCode).toBe(401)
  expect((await administrator.post(`/office/staff/${staffId}/invitations`)).json().code).toBe('not-found')

  await administrator.put(access, { disabled: false })
  expect((await computer.get('/me')).statusCode).toBe(401)
  expect((await (await signIn()).get('/me')).statusCode).toBe(200)
})

test('disabling takes an open invitation away', async () => {
  const { administrator, staffId, open } = await givenInvitation()
  await administrator.put(`/office/staff/${staffId}/access`, { disabled: true })
  expect((await open()).json().code).toBe('invitation-over')
  await administrator.put(`/office/staff/${staffId}/access`, { disabled: false })
  expect((await open()).json().code).toBe('invitation-over')
})

test('nobody changes themselves', async () => {
  const world = await givenWorld()
  const { id, put, post } = await world.givenStaff(['administrator'])
  const replies = [
    await put(`/office/staff/${id}/roles`, { roles: ['administrator', 'editor'] }),
    await put(`/office/staff/${id}/access`, { disabled: true }),
    await post(`/office/staff/${id}/invitations`),
  ]
  for (const reply of replies) expect(reply.json().code).toBe('own-account')
})

test.each([
  ['access', { disabled: true }],
  ['roles', { roles: ['editor'] }],
])('two administrators who take each other’s %s at once leave one', async (what, body) => {
  const world = await givenWorld()
  const pair = [await world.givenStaff(['administrator']), await world.givenStaff(['administrator'])]
  const replies = await Promise.all(
    pair.map((one, index) => one.put(`/office/staff/${pair[1 - index]?.id}/${what}`, body)),
  )
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const left = await world.db.selectFrom('staff').select('roles').where('disabledAt', 'is', null).execute()
  expect(left.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1)
})

test('what is not there cannot be changed', async () => {
  const world = await givenWorld()
  const { put, post } = await world.givenStaff(['administrator'])
  const path = '/office/staff/0197f3c2-0000-7000-8000-000000000000'
  for (const reply of [
    await put(`${path}/roles`, { roles: ['editor'] }),
    await put(`${path}/access`, { disabled: true }),
    await post(`${path}/invitations`),
  ])
    expect(reply.json().code).toBe('not-found')
})
