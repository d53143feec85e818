import { randomUUID } from 'node:crypto'
import type { World } from './world.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * A browser that keeps its cookies, at an address of its own. For tests of signing in; others take a resident who is
 * signed in already.
 */
export const givenDevice = ({ app, messages }: World, { address = '203.0.113.9' } = {}) => {
  const cookies = new Map<string, string>()

  const send = async (method: Method, path: string, body?: object) => {
    const reply = await app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: address,
      headers: {
        origin: 'http://localhost:3000',
        'user-agent': 'Safari на телефоне',
        'idempotency-key': randomUUID(),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body && { payload: body }),
    })
    for (const { name, value } of reply.cookies) cookies.set(name, value)
    return reply
  }
  const requestCode = (phone: string) => send('POST', '/sign-in/codes', { phone })
  const submitCode = (challengeId: string, code: string) =>
    send('POST', '/sign-in/sessions', { challengeId, code })
  /** From the phone's number to the open session. */
  const signIn = async (phone: string) => {
    const { challengeId } = (await requestCode(phone)).json()
    return submitCode(challengeId, messages.lastCode(phone))
  }
  return {
    cookies,
    get: (path: string) => send('GET', path),
    post: (path: string, body: object) => send('POST', path, body),
    put: (path: string, body: object) => send('PUT', path, body),
    delete: (path: string) => send('DELETE', path),
    requestCode,
    submitCode,
    signIn,
  }
}
