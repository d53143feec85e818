import { expect, test } from 'vitest'
import { appCode, givenComputer, givenOperator, otherThan } from '../../../testing/staff-device.ts'
import { givenWorld, type World } from '../../../testing/world.ts'
import { inviteStaff, withLink } from './invite.ts'

const givenOffice = async () => {
  const world = await givenWorld()
  return { world, ...(await givenOperator(world)) }
}

/** Over https the cookie has another name, so nobody is signed in by `givenStaff`. */
const acceptAnInvitation = async (world: World) => {
  const { db, deps, clock } = world
  const { secretKey } = deps.settings
  const doer = { caller: { address: '127.0.0.1', requestId: 'test' }, now: clock.now() }
  const invited = { email: 'first@example.ru', name: 'Первый', roles: ['administrator'] } as const
  const { token } = withLink(secretKey, await inviteStaff(db, secretKey, doer, invited))
  const { post } = givenComputer(world, { origin: deps.settings.publicUrl })
  const { secret } = (await post('/invitations/passwords', { token, password: 'кот на подоконнике' })).json()
  return post('/invitations/acceptances', { token, code: appCode(secret, clock.now()) })
}

const waits = async (
  office: Awaited<ReturnType<typeof givenOffice>>,
  from = givenComputer(office.world),
) => ({
  from,
  challenge: (await from.submitPassword(office.email, office.password)).json().challenge as string,
})

test('password and then code open the back office, and the office knows who came', async () => {
  const office = await givenOffice()
  const computer = await office.signIn()
  const self = await computer.get('/me')
  expect(self.json()).toEqual({
    id: office.staffId,
    name: 'Анна Ковалёва',
    email: 'anna.kovaleva@example.ru',
    roles: ['operator'],
  })
})

test('the e-mail may be typed in other letters', async () => {
  const { world, password } = await givenOffice()
  const reply = await givenComputer(world).submitPassword('  Anna.Kovaleva@Example.RU ', password)
  expect(reply.statusCode).toBe(200)
})

test('the password alone opens nothing', async () => {
  const office = await givenOffice()
  const { from } = await waits(office)
  expect((await from.get('/me')).json().code).toBe('sign-in-required')
})

test('one answer for every kind of wrong', async () => {
  const { world, administrator, email, password, staffId } = await givenOffice()
  const unaccepted = 'boris@example.ru'
  await administrator.post('/office/staff', { email: unaccepted, name: 'Борис Л', roles: ['editor'] })
  const ask = async (who: string, what: string) => {
    const reply = await givenComputer(world).submitPassword(who, what)
    return { ...reply.json(), instance: '' }
  }
  const answers = [await ask('nobody@example.ru', password), await ask(email, 'не тот пароль')]
  answers.push(await ask(unaccepted, password), await ask('не почта', password))
  await administrator.put(`/office/staff/${staffId}/access`, { disabled: true })
  answers.push(await ask(email, password))
  expect(answers[0]).toMatchObject({ code: 'credentials-wrong', facts: {} })
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

test('a code is taken once, also when it is sent twice at once', async () => {
  const office = await givenOffice()
  const code = office.code()
  const [one, two] = [await waits(office), await waits(office)]
  const replies = await Promise.all([one, two].map(({ from, challenge }) => from.submitCode(challenge, code)))
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('code-wrong')
})

test('a right password waits five minutes for its code, and is used once', async () => {
  const office = await givenOffice()
  const { from, challenge } = await waits(office)
  office.world.clock.pass(299)
  expect((await from.submitCode(challenge, office.code())).statusCode).toBe(200)
  office.world.clock.pass(60)
  expect((await from.submitCode(challenge, office.code())).json().code).toBe('code-expired')

  const late = await waits(office)
  office.world.clock.pass(300)
  expect((await late.from.submitCode(late.challenge, office.code())).json().code).toBe('code-expired')
})

test('ten wrong passwords an hour, then even the right one waits', async () => {
  const { world, email, password } = await givenOffice()
  const computer = givenComputer(world)
  const replies = []
  for (let turn = 0; turn < 10; turn += 1) {
    world.clock.pass(1)
    replies.push(await computer.submitPassword(email, `не тот пароль ${turn}`))
  }
  expect(new Set(replies.map((reply) => reply.json().code))).toEqual(new Set(['credentials-wrong']))
  expect((await computer.submitPassword(email, password)).json().code).toBe('too-many-tries')
  const elsewhere = givenComputer(world, { address: '198.51.100.7' })
  expect((await elsewhere.submitPassword(email, password)).json().code).toBe('too-many-tries')
  world.clock.pass(3600)
  expect((await computer.submitPassword(email, password)).statusCode).toBe(200)
})

test('forty guesses at a code at once count as forty', async () => {
  const office = await givenOffice()
  const { from, challenge } = await waits(office)
  const wrong = otherThan(office.code())
  const replies = await Promise.all(Array.from({ length: 40 }, () => from.submitCode(challenge, wrong)))
  const codes = replies.map((reply) => reply.json().code as string)
  expect(codes.filter((code) => code === 'code-wrong')).toHaveLength(10)
  expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(30)
})

test('right passwords are not counted', async () => {
  const office = await givenOffice()
  for (let turn = 0; turn < 12; turn += 1) {
    office.world.clock.pass(1)
    expect((await waits(office)).challenge).toHaveLength(43)
  }
})

test.each([
  // used every so many minutes, for how long it works
  [31, 0],
  [29, 24],
])('a session that is used every %d minutes works %d times in 12 hours', async (minutes, expected) => {
  const world = await givenWorld()
  const member = await world.givenStaff()
  let works = 0
  for (let passed = minutes; passed <= 13 * 60; passed += minutes) {
    world.clock.pass(minutes * 60)
    if ((await member.get('/office/me')).statusCode === 200) works += 1
  }
  expect(works).toBe(expected)
})

test('after signing out a copied cookie opens nothing', async () => {
  const office = await givenOffice()
  const computer = await office.signIn()
  const copied = computer.cookie().replace('office=', '')
  expect((await computer.delete('/sign-in/session')).statusCode).toBe(200)
  expect(computer.cookie()).toBe('office=')
  expect((await office.world.browser(copied, 'office').get('/office/me')).statusCode).toBe(401)
})

test('the cookie is for this site, this host, one working day and no script', async () => {
  const world = await givenWorld({ settings: { publicUrl: 'https://online.example' } })
  const acceptance = await acceptAnInvitation(world)
  expect(acceptance.headers['set-cookie']).toMatch(
    /^__Host-office=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
})

test('neither password, code, link nor cookie is stored', async () => {
  const { world, password, secret, token, signIn } = await givenOffice()
  const cookie = (await signIn()).cookie().replace('office=', '')
  const stored = JSON.stringify(
    [
      await world.db.selectFrom('staff').selectAll().execute(),
      await world.db.selectFrom('staffInvitation').selectAll().execute(),
      await world.db.selectFrom('staffSession').selectAll().execute(),
      await world.db.selectFrom('staffChallenge').selectAll().execute(),
      await world.db.selectFrom('idempotencyKey').selectAll().execute(),
      await world.db.selectFrom('auditEntry').selectAll().execute(),
    ],
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
  for (const hidden of [password, secret, token, cookie]) expect(stored).not.toContain(hidden)
})
