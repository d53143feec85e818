import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string }

type Shown = { email: string; password: string; code: string; nextCode: string }

/** A member of the demo staff who speaks to the API: what residents wait for comes from there. */
export type Operator = {
  /** Takes a request and says what happens to it. */
  readonly take: (requestId: string, note?: string) => Promise<void>
  readonly write: (requestId: string, text: string) => Promise<void>
  readonly move: (requestId: string, to: 'waiting' | 'done') => Promise<void>
}

/** Signs in with the password and the code that the phone of the demo operator shows. */
export const signInOperator = async (api: APIRequestContext, place: Place): Promise<Operator> => {
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await api.post(`${place.publicUrl}/api/v1/office${path}`, {
      headers: { 'idempotency-key': randomUUID(), origin: place.publicUrl },
      data,
    })
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const phones = await api.get(`${place.sandboxUrl}/authenticator.json`)
  const { staff } = (await phones.json()) as { staff: Shown[] }
  const operator = staff.find(({ email }) => email.startsWith('operator@'))
  if (!operator) throw new Error('no operator among the demo staff')
  const { email, password, code, nextCode } = operator
  const { challenge } = (await post('/sign-in/passwords', { email, password })) as { challenge: string }
  // A code is taken once: another run of the same half minute has used it.
  await post('/sign-in/sessions', { challenge, code }).catch(() =>
    post('/sign-in/sessions', { challenge, code: nextCode }),
  )
  return {
    take: async (requestId, note) =>
      void (await post(`/requests/${requestId}/taking`, note === undefined ? {} : { note })),
    write: async (requestId, text) =>
      void (await post(`/requests/${requestId}/messages`, {
        clientId: randomUUID(),
        text,
        internal: false,
        fileIds: [],
      })),
    move: async (requestId, to) => void (await post(`/requests/${requestId}/moves`, { to })),
  }
}
