import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext, request } from '@playwright/test'
import { payByCardWithCode } from '../../e2e/support/bank.ts'
import { openPayment, pay } from '../../e2e/support/paying.ts'
import { attach, fillProfile, type Resident, signIn } from '../../e2e/support/resident.ts'
import { demoAccount } from '../../e2e/support/sandbox.ts'
import { sendHeldPackage } from '../../e2e/support/held-package.ts'
import { productNow } from '../../e2e/support/product.ts'
import { demoMember } from '../../e2e/support/staff.ts'
import { fillQueue } from './queue.ts'
import { askAndAnswer, type Asked } from './requests.ts'

type Place = { readonly publicUrl: string; readonly sandboxUrl: string; readonly dataDir: string }

type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>

/** Who looks at a screen: what the browser remembers of them, and the ids that addresses need. */
export type Visitor = {
  readonly state: BrowserState
  readonly accountId: string
  readonly meterId: string
  readonly orderId: string
  readonly asked: Asked
}

export type Visitors = {
  readonly publicUrl: string
  /** Has never been here. */
  readonly stranger: Visitor
  /** Signed in, nothing attached. */
  readonly newcomer: Visitor
  /** Has attached an account without the sum of its receipt. */
  readonly unverified: Visitor
  /** Of the household of the pictures: the flat is to be paid, the grandmother's money is on its way. */
  readonly resident: Visitor
  /** Only the grandmother's account, so everything is paid. */
  readonly paid: Visitor
  /** Of the staff: who answers requests, who may see everything, and who watches over a held package. */
  readonly operator: Visitor
  readonly administrator: Visitor
  readonly billing: Visitor
}

/** Signs everybody in once; each picture then begins with what the browser remembers. */
export const prepareVisitors = async (browser: Browser, place: Place): Promise<Visitors> => {
  const [flat, grandmother] = [
    await demoAccount(place, 'drawn'),
    await demoAccount(place, 'drawn-grandmother'),
  ]
  const meet = async (
    phone: string,
    settle: (resident: Resident) => Promise<Partial<Visitor>>,
  ): Promise<Visitor> => {
    const api = await contextOf(place)
    const resident = await signIn(api, place, phone)
    const state = remembered(place, (await api.storageState()).cookies)
    const settled = await settle(resident)
    await api.dispose()
    return { ...nobody, state, ...settled }
  }

  const newcomer = await meet('+79001112233', async () => ({}))
  const unverified = await meet('+79001112244', async (resident) => {
    await fillProfile(resident)
    return { accountId: await attachWithoutSum(resident, flat.number) }
  })
  const resident = await meet('+79161234567', async (own) => {
    await fillProfile(own)
    const accountId = await attach(own, flat)
    const grandmotherId = await attach(own, grandmother)
    const state = remembered(place, (await own.api.storageState()).cookies)
    const orderId = await payByCard(browser, { place, state, accountId: grandmotherId })
    const asked = await askAndAnswer(own, accountId)
    return { accountId, orderId, asked, meterId: await firstMeter(own, accountId) }
  })
  const paid = await meet('+79161234568', async (own) => {
    await fillProfile(own)
    return { accountId: await attach(own, grandmother) }
  })
  await sendHeldPackage(place, productNow(place))
  const [operator, administrator, billing] = [
    await meetStaff(place, 'operator'),
    await meetStaff(place, 'administrator'),
    await meetStaff(place, 'billing'),
  ]
  await meet('+79161234569', async (asking) => {
    await fillProfile(asking)
    const accountId = await attach(asking, flat)
    const answering = await contextOf(place, operator.state)
    await fillQueue({ resident: asking.api, operator: answering }, accountId)
    await answering.dispose()
    return {}
  })
  const residents = { stranger: nobody, newcomer, unverified, resident, paid }
  return { publicUrl: place.publicUrl, ...residents, operator, administrator, billing }
}

/** A member of the demo staff whom the browser remembers. */
const meetStaff = async (place: Place, name: string): Promise<Visitor> => {
  const { email, password, code, nextCode } = await demoMember(place, name)
  const api = await contextOf(place)
  const begun = await api.post('/api/v1/office/sign-in/passwords', { data: { email, password } })
  const { challenge } = (await begun.json()) as { challenge: string }
  const signInWith = (shown: string) =>
    api.post('/api/v1/office/sign-in/sessions', { data: { challenge, code: shown } })
  const first = await signInWith(code)
  // A code is taken once: somebody may have signed in with it in this half minute.
  const signedIn = first.ok() ? first : await signInWith(nextCode)
  if (!signedIn.ok()) throw new Error(`${name} could not sign in: ${await signedIn.text()}`)
  const { cookies } = await api.storageState()
  await api.dispose()
  return { ...nobody, state: { cookies, origins: [] } }
}

const contextOf = ({ publicUrl }: Place, storageState?: BrowserState) =>
  request.newContext({
    baseURL: publicUrl,
    extraHTTPHeaders: { origin: publicUrl },
    ...(storageState && { storageState }),
  })

const nobody: Visitor = {
  state: { cookies: [], origins: [] },
  accountId: '',
  meterId: '',
  orderId: '',
  asked: { formPath: '', talkedId: '', answeredId: '' },
}

/** A browser that is signed in, and knows it before it asks. */
const remembered = ({ publicUrl }: Place, cookies: BrowserState['cookies']): BrowserState => ({
  cookies,
  origins: [{ origin: publicUrl, localStorage: [{ name: 'signed-in', value: '1' }] }],
})

const attachWithoutSum = async ({ api }: Resident, number: string): Promise<string> => {
  const headers = { 'idempotency-key': randomUUID() }
  const claim = await api.post('/api/v1/accounts/claims', { headers, data: { number, via: 'hand' } })
  const { claimId } = (await claim.json()) as { claimId: string }
  const reply = await api.post(`/api/v1/accounts/claims/${claimId}/confirmation`, { headers, data: {} })
  return ((await reply.json()) as { accountId: string }).accountId
}

const firstMeter = async ({ api }: Resident, accountId: string): Promise<string> => {
  const reply = await api.get(`/api/v1/accounts/${accountId}/meters`)
  const { meters } = (await reply.json()) as { meters: { id: string }[] }
  return meters[0]?.id ?? ''
}

/** Through the acquirer's own page. @returns the order's id */
const payByCard = async (
  browser: Browser,
  { place, state, accountId }: { place: Place; state: BrowserState; accountId: string },
): Promise<string> => {
  const context = await browser.newContext({ baseURL: place.publicUrl, storageState: state, locale: 'ru-RU' })
  const page = await context.newPage()
  await openPayment(page, { id: accountId })
  await pay(page, { method: 'Банковская карта' })
  await payByCardWithCode(page)
  await page.waitForURL(/\/payments\/orders\//)
  const orderId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await context.close()
  return orderId
}
