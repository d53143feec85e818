import { createHmac, randomUUID } from 'node:crypto'
import type { World } from './world.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A computer of the back office that keeps its cookie, at an address of its own. For tests of signing in. */
export const givenComputer = (
  { app }: World,
  { address = '203.0.113.20', origin = 'http://localhost:3000' } = {},
) => {
  let cookie = ''
  const send = async (method: Method, path: string, body?: object) => {
    const reply = await app.inject({
      method,
      url: `/api/v1/office${path}`,
      remoteAddress: address,
      headers: { origin, 'idempotency-key': randomUUID(), cookie },
      ...(body && { payload: body }),
    })
    const set = reply.cookies.find(({ name }) => name === 'office')
    if (set) cookie = `office=${set.value}`
    return reply
  }
  return {
    cookie: () => cookie,
    get: (path: string) => send('GET', path),
    post: (path: string, body: object = {}) => send('POST', path, body),
    put: (path: string, body: object) => send('PUT', path, body),
    delete: (path: string) => send('DELETE', path),
    submitPassword: (email: string, password: string) =>
      send('POST', '/sign-in/passwords', { email, password }),
    submitCode: (challenge: string, code: string) => send('POST', '/sign-in/sessions', { challenge, code }),
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The phone with the authenticator app: what it shows for a secret that was typed into it. */
export const appCode = (secret: string, now: Date): string => {
  const bits = Array.from(secret, (sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)))
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) % 16) % 2 ** 31
  return String(number % 1_000_000).padStart(6, '0')
}

export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000')

/** An operator who was invited by an administrator and has accepted, with what signs them in. */
export const givenOperator = async (world: World) => {
  const administrator = await world.givenStaff(['administrator'])
  const person = { email: 'anna.kovaleva@example.ru', password: 'кот на подоконнике', name: 'Анна Ковалёва' }
  const { token, staffId } = (
    await administrator.post('/office/staff', { ...person, password: undefined, roles: ['operator'] })
  ).json()
  const computer = givenComputer(world)
  const { secret } = (
    await computer.post('/invitations/passwords', { token, password: person.password })
  ).json()
  const code = () => appCode(secret, world.clock.now())
  await computer.post('/invitations/acceptances', { token, code: code() })
  // The code that accepted the invitation is used up.
  world.clock.pass(60)

  const signIn = async (from = givenComputer(world)) => {
    const { challenge } = (await from.submitPassword(person.email, person.password)).json()
    await from.submitCode(challenge, code())
    world.clock.pass(60)
    return from
  }
  return { ...person, administrator, staffId, token, secret, code, computer, signIn }
}
