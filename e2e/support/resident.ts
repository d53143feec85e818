import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { codeFor, type DemoAccount } from './sandbox.ts'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string }

/** A signed-in resident, for journeys that begin later than at the sign-in: speaks to the API instead of the screens. */
export type Resident = { readonly phone: string; readonly api: APIRequestContext; readonly place: Place }

/** Signs in with the code from the resident's SMS. The session's cookie stays in `api`. */
export const signIn = async (api: APIRequestContext, place: Place, phone: string): Promise<Resident> => {
  const resident = { phone, api, place }
  const { challengeId } = await send<{ challengeId: string }>(resident, 'POST', '/sign-in/codes', { phone })
  await send(resident, 'POST', '/sign-in/sessions', { challengeId, code: await codeFor(place, phone) })
  return resident
}

export const fillProfile = async (resident: Resident): Promise<void> => {
  const { version } = await send<{ version: number }>(resident, 'GET', '/consents/terms')
  const person = {
    lastName: 'Ковалёва',
    firstName: 'Анна',
    middleName: 'Сергеевна',
    birthDate: '1984-03-12',
  }
  await send(resident, 'PUT', '/resident', { ...person, email: 'anna@example.org', termsVersion: version })
}

/** Attaches an account by the data of its newest receipt. @returns the account's id */
export const attach = async (resident: Resident, { number, period, total }: DemoAccount): Promise<string> => {
  const claim = { number, receipt: { period, sum: total }, via: 'hand' }
  const { claimId } = await send<{ claimId: string }>(resident, 'POST', '/accounts/claims', claim)
  const path = `/accounts/claims/${claimId}/confirmation`
  return (await send<{ accountId: string }>(resident, 'POST', path, {})).accountId
}

const send = async <Answer = unknown>(
  { api, place }: Pick<Resident, 'api' | 'place'>,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<Answer> => {
  const answer = await api.fetch(`/api/v1${path}`, {
    method,
    headers: { 'idempotency-key': randomUUID(), origin: place.publicUrl },
    ...(data && { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Answer
}
