import { type APIRequestContext, request } from '@playwright/test'
import { attachDrawnHousehold, fillProfile, type Resident, signIn } from '../../e2e/support/resident.ts'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string }

/** Who looks at a screen: what the browser remembers of them, and the ids that addresses need. */
export type Visitor = {
  readonly state: Awaited<ReturnType<APIRequestContext['storageState']>>
  readonly accountId: string
}

export type Visitors = {
  readonly publicUrl: string
  /** Has never been here. */
  readonly stranger: Visitor
  /** Signed in, nothing attached. */
  readonly newcomer: Visitor
  /** Of the household of the pictures, with a bill to pay. */
  readonly resident: Visitor
}

/** Signs everybody in once; each picture then begins with what the browser remembers. */
export const prepareVisitors = async (place: Place): Promise<Visitors> => {
  const meet = async (
    phone: string | undefined,
    attach: (resident: Resident) => Promise<string>,
  ): Promise<Visitor> => {
    const api = await request.newContext({
      baseURL: place.publicUrl,
      extraHTTPHeaders: { origin: place.publicUrl },
    })
    const accountId = phone === undefined ? '' : await attach(await signIn(api, place, phone))
    const { cookies } = await api.storageState()
    await api.dispose()
    const localStorage = phone === undefined ? [] : [{ name: 'signed-in', value: '1' }]
    return { state: { cookies, origins: [{ origin: place.publicUrl, localStorage }] }, accountId }
  }
  return {
    publicUrl: place.publicUrl,
    stranger: await meet(undefined, async () => ''),
    newcomer: await meet('+79001112233', async () => ''),
    resident: await meet('+79161234567', async (resident) => {
      await fillProfile(resident)
      const [own = ''] = await attachDrawnHousehold(resident, place)
      return own
    }),
  }
}
