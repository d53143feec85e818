import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { demoMember } from './staff.ts'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string }

/** The demo operator, who speaks to the API: what a resident waits for comes from there. */
export type Operator = {
  /** Takes a request and says what happens to it. */
  readonly take: (requestId: string, note?: string) => Promise<void>
  readonly write: (requestId: string, text: string) => Promise<void>
  readonly move: (requestId: string, to: 'waiting' | 'done') => Promise<void>
}

export const signInOperator = async (api: APIRequestContext, place: Place): Promise<Operator> => {
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await api.post(`${place.publicUrl}/api/v1/office${path}`, {
      headers: { 'idempotency-key': randomUUID(), origin: place.publicUrl },
      data,
    })
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const { email, password, code, nextCode } = await demoMember(place, 'operator')
  const { challenge } = (await post('/sign-in/passwords', { email, password })) as { challenge: string }
  // A code is taken once: somebody has signed in with it in this half minute.
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
