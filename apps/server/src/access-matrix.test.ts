import { type Endpoint, endpoints as all, isForStaff, type ProblemCode } from '@mosobleirc/contract'
import { kopecks } from '@mosobleirc/domain/shared'
import { describe, expect, test } from 'vitest'
import { givenFile, pngOf } from '../testing/files.ts'
import { givenHelpArticle } from '../testing/help.ts'
import { inject } from '../testing/inject.ts'
import { givenMeter } from '../testing/meters.ts'
import { givenNews } from '../testing/news.ts'
import { givenPostedBill } from '../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../testing/region.ts'
import { givenCategories, messageOf, TEXT } from '../testing/requests.ts'
import { givenWorld } from '../testing/world.ts'

/** Those of the back office have a table of their own: staff-access-matrix.test.ts. */
const endpoints = all.filter(({ access }) => !isForStaff(access))

/*
 * Who gets what from every operation of the API, in one table. A new endpoint without a row fails.
 *
 * nobody: not signed in; newcomer: a resident without accounts; stranger: a resident with an account of his own;
 * unverified: has attached the account by its number alone; owner: has verified it, and made the order and the claim.
 */
const roles = ['nobody', 'newcomer', 'stranger', 'unverified', 'owner'] as const

type Answer = 'ok' | ProblemCode
type Row = readonly [Answer, Answer, Answer, Answer, Answer]

const open: Row = ['ok', 'ok', 'ok', 'ok', 'ok']
const signedIn: Row = ['sign-in-required', 'ok', 'ok', 'ok', 'ok']
const ofAccount: Row = ['sign-in-required', 'not-found', 'not-found', 'account-not-verified', 'ok']
const ofOwnerAlone: Row = ['sign-in-required', 'not-found', 'not-found', 'not-found', 'ok']
const ofAttached: Row = ['sign-in-required', 'not-found', 'not-found', 'ok', 'ok']
const over: Row = [
  'invitation-over',
  'invitation-over',
  'invitation-over',
  'invitation-over',
  'invitation-over',
]
const expired: Row = ['code-expired', 'code-expired', 'code-expired', 'code-expired', 'code-expired']

const rows: Readonly<Record<string, Row>> = {
  requestCode: open,
  // The code of somebody else's browser: worth nothing to anyone.
  submitCode: expired,
  signOut: signedIn,
  getInstallation: open,
  getTerms: open,
  getProfile: signedIn,
  saveProfile: signedIn,
  listAccounts: signedIn,
  claimAccount: signedIn,
  confirmClaim: ofOwnerAlone,
  getHome: signedIn,
  listBills: ofAccount,
  getBill: ofAccount,
  getPaymentOffer: signedIn,
  createOrder: ofAccount,
  startPayment: ofOwnerAlone,
  getOrder: ofOwnerAlone,
  getCheck: ofOwnerAlone,
  listPayments: signedIn,
  listMeters: ofAccount,
  // A meter's number in the path is not the account's: that it exists is not told to whoever has not proved the account.
  listReadings: ofOwnerAlone,
  submitReading: ofOwnerAlone,
  listHelp: open,
  listHelpArticles: open,
  getHelpArticle: open,
  searchHelp: open,
  getHelpFeedback: signedIn,
  giveHelpFeedback: signedIn,
  listGlossary: open,
  listNews: signedIn,
  // For the municipality of the account: knowing the house needs no verification.
  getNewsItem: ofAttached,
  markNewsRead: ofAttached,
  listOffices: open,
  listLinks: open,
  uploadFile: signedIn,
  getFileState: ofOwnerAlone,
  downloadFile: ofOwnerAlone,
  previewFile: ofOwnerAlone,
  removeFile: ofOwnerAlone,
  getReview: signedIn,
  giveReview: signedIn,
  listRequestCategories: signedIn,
  // About an account that the owner has attached, and so has the one who knows its number.
  createRequest: ofAttached,
  createConnectionRequest: signedIn,
  listRequests: signedIn,
  followRequests: signedIn,
  getRequest: ofOwnerAlone,
  listMessages: ofOwnerAlone,
  sendMessage: ofOwnerAlone,
  markMessages: ofOwnerAlone,
  downloadMessageFile: ofOwnerAlone,
  previewMessageFile: ofOwnerAlone,
  rateRequest: ofOwnerAlone,
  reopenRequest: ofOwnerAlone,
  submitPassword: [
    'credentials-wrong',
    'credentials-wrong',
    'credentials-wrong',
    'credentials-wrong',
    'credentials-wrong',
  ],
  submitStaffCode: expired,
  openInvitation: over,
  choosePassword: over,
  confirmInvitation: over,
}

/** What has to be asked for in the address. */
const queries: Readonly<Record<string, string>> = {
  searchHelp: '?q=meter',
  uploadFile: '?name=dial.png',
}

/** A household in the middle of its month, and everybody who might look at it. */
const givenHousehold = async () => {
  const world = await givenWorld()
  const { db } = world
  const [newcomer, stranger, unverified, owner] = [
    await world.givenResident({ registered: false }),
    await world.givenResident(),
    await world.givenResident(),
    await world.givenResident(),
  ]
  const [account, another, payee] = [await givenAccount(db), await givenAccount(db), await givenPayee(db)]
  const accountId = account.id
  await givenPostedBill(db, { accountId, lines: [{ payeeId: payee.id, total: kopecks(952_027) }] })
  const meter = await givenMeter(db, { accountId })
  await givenAttachment(db, { residentId: owner.id, accountId })
  await givenAttachment(db, { residentId: unverified.id, accountId, verified: false })
  await givenAttachment(db, { residentId: stranger.id, accountId: another.id })

  const receipt = { number: account.number, receipt: { period: '2026-11', sum: 952_027 }, via: 'hand' }
  const { claimId } = (await owner.post('/accounts/claims', receipt)).json()
  const { challengeId } = (await world.nobody.post('/sign-in/codes', { phone: '+79161234542' })).json()
  const order = {
    accounts: [{ accountId, amount: 100_000 }],
    insuranceOf: [],
    despitePending: true,
  }
  const made = (await owner.post('/orders', order)).json()
  const article = await givenHelpArticle(db)
  await givenCategories(world)
  const carried = await givenFile(owner)
  const asked = { category: 'R0', accountId, text: TEXT, answers: [], fileIds: [] }
  const request = (await owner.post('/requests', { ...asked, fileIds: [carried] })).json()
  const { messages } = (await owner.get(`/requests/${request.id}`)).json()
  await db.updateTable('request').set({ status: 'done' }).where('id', '=', request.id).execute()
  const news = await givenNews(db, { for: [{ houseId: account.houseId }] })
  const fileId = await givenFile(owner)
  const picture = await pngOf()
  const params = {
    accountId,
    fileId,
    category: 'meters',
    article,
    newsId: news.id,
    requestId: request.id,
    carried,
    claimId,
    period: '2026-11',
    meterId: meter.id,
    orderId: made.id,
    paymentId: made.nextPaymentId,
  }
  let phones = 0
  const bodies: Readonly<Record<string, () => object>> = {
    requestCode: () => {
      phones += 1
      return { phone: `+7916765432${phones}` }
    },
    submitCode: () => ({ challengeId, code: world.messages.lastCode('+79161234542') }),
    saveProfile: () => ({
      lastName: 'Ковалёва',
      firstName: 'Анна',
      birthDate: '1985-03-14',
      email: 'anna@example.ru',
      termsVersion: 1,
    }),
    claimAccount: () => receipt,
    createOrder: () => order,
    startPayment: () => ({ method: 'card' }),
    uploadFile: () => picture,
    giveReview: () => ({ stars: 5, appVersion: '0.1.0' }),
    createRequest: () => asked,
    createConnectionRequest: () => ({
      fullName: 'Ковалёва Анна',
      address: 'Можайск, ул. Фрунзе, д. 14',
      flat: '27',
      email: 'anna@example.ru',
    }),
    sendMessage: () => messageOf('Спасибо'),
    markMessages: () => ({ upTo: messages[0].id, as: 'read' }),
    rateRequest: () => ({ stars: 5 }),
    reopenRequest: () => ({ text: 'Ничего не изменилось' }),
    submitReading: () => ({ dials: [420_000_000], confirmed: true }),
    giveHelpFeedback: () => ({ helped: true }),
    submitPassword: () => ({ email: 'nobody@example.ru', password: 'какой-то пароль' }),
    submitStaffCode: () => ({ challenge: 'A'.repeat(43), code: '000000' }),
    openInvitation: () => ({ token: 'A'.repeat(43) }),
    choosePassword: () => ({ token: 'A'.repeat(43), password: 'какой-то пароль' }),
    confirmInvitation: () => ({ token: 'A'.repeat(43), code: '000000' }),
  }
  return {
    ...world,
    params,
    bodies,
    callers: { nobody: world.nobody, newcomer, stranger, unverified, owner },
  }
}

/** Of a request it is the file that it carries, elsewhere one that nothing carries yet. */
const pathOf = ({ name, path }: Endpoint, params: Readonly<Record<string, string>>): string => {
  const fitting = path.startsWith('/requests/') ? { ...params, fileId: params['carried'] } : params
  const filled = path.replaceAll(/:(\w+)/g, (_, param: keyof typeof fitting) => fitting[param] ?? '')
  return filled + (queries[name] ?? '')
}

type Caller = Awaited<ReturnType<typeof givenHousehold>>['callers']['nobody']

const ask = async (caller: Caller, method: string, path: string, body: object) => {
  if (method === 'GET') return caller.get(path)
  if (method === 'DELETE') return caller.delete(path)
  if (method === 'PUT') return caller.put(path, body)
  const isFile = Buffer.isBuffer(body)
  return caller.post(path, body, isFile ? { 'content-type': 'application/octet-stream' } : {})
}

test('every endpoint has its row, and there is no row without an endpoint', () => {
  expect(Object.keys(rows).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
})

describe.each(endpoints)('$name', (endpoint) => {
  const { name, method, access } = endpoint

  test('lets in whom the contract says', () => {
    const nobody = rows[name]?.[0]
    expect(nobody === 'sign-in-required').toBe(access !== 'anyone')
  })

  test('answers everybody as the table says', async () => {
    const { callers, params, bodies } = await givenHousehold()
    const path = pathOf(endpoint, params)
    const answers: Answer[] = []
    for (const role of roles) {
      const reply = await ask(callers[role], method, path, bodies[name]?.() ?? {})
      answers.push(reply.statusCode === 200 ? 'ok' : reply.json().code)
    }
    expect(Object.fromEntries(roles.map((role, index) => [role, answers[index]]))).toEqual(
      Object.fromEntries(roles.map((role, index) => [role, rows[name]?.[index]])),
    )
  })

  test('does not take a made-up cookie, nor a write that another site sends with a real one', async () => {
    const { app, callers, params, bodies } = await givenHousehold()
    const path = pathOf(endpoint, params)
    const send = (token: string, origin: string) =>
      inject(app, {
        method,
        url: `/api/v1${path}`,
        headers: { origin, cookie: `session=${token}` },
        ...(/POST|PUT/.test(method) && { payload: bodies[name]?.() ?? {} }),
      })
    const madeUp = await send('A'.repeat(43), 'http://localhost:3000')
    expect(madeUp.statusCode === 401).toBe(access !== 'anyone')
    const foreign = await send(callers.owner.token, 'https://another.example')
    expect(foreign.body.includes('origin-not-allowed')).toBe(method !== 'GET')
  })
})
