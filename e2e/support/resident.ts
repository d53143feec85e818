import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { codeFor, type DemoAccount, demoAccounts } from './sandbox.ts'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string }

/** A signed-in resident, for journeys that begin later than at the sign-in: speaks to the API instead of the screens. */
export type Resident = { readonly phone: string; readonly api: APIRequestContext }

/** Signs in with the code from the resident's SMS. The session's cookie stays in `api`. */
export const signIn = async (api: APIRequestContext, place: Place, phone: string): Promise<Resident> => {
  const { challengeId } = await send<{ challengeId: string }>(api, 'POST', '/sign-in/codes', { phone })
  await send(api, 'POST', '/sign-in/sessions', { challengeId, code: await codeFor(place, phone) })
  return { phone, api }
}

export const fillProfile = async ({ api }: Resident): Promise<void> => {
  const { version } = await send<{ version: number }>(api, 'GET', '/consents/terms')
  const person = {
    lastName: 'Ковалёва',
    firstName: 'Анна',
    middleName: 'Сергеевна',
    birthDate: '1984-03-12',
  }
  await send(api, 'PUT', '/resident', { ...person, email: 'anna@example.org', termsVersion: version })
}

/** Attaches an account by the data of its newest receipt. @returns the account's id */
export const attach = async ({ api }: Resident, { number, period, total }: DemoAccount): Promise<string> => {
  const claim = { number, receipt: { period, sum: total }, via: 'hand' }
  const { claimId } = await send<{ claimId: string }>(api, 'POST', '/accounts/claims', claim)
  return (await send<{ accountId: string }>(api, 'POST', `/accounts/claims/${claimId}/confirmation`, {}))
    .accountId
}

/** The flat of the pictures (ЛС 48112-306, Можайск, Фрунзе 14–27) and the grandmother's. @returns their ids */
export const attachDrawnHousehold = async (resident: Resident, place: Place): Promise<string[]> => {
  const drawn = await demoAccounts(place)
  const ids: string[] = []
  for (const key of ['a-48112306', 'a-48107944']) {
    const account = drawn.find((one) => one.account === key)
    if (!account) throw new Error(`the demo region has lost the household ${key} of the pictures`)
    ids.push(await attach(resident, account))
  }
  return ids
}

const send = async <Answer = unknown>(
  api: APIRequestContext,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<Answer> => {
  const answer = await api.fetch(`/api/v1${path}`, {
    method,
    headers: { 'idempotency-key': randomUUID() },
    ...(data && { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Answer
}
