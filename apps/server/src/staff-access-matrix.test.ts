import { admits, endpoints, isForStaff, type ProblemCode } from '@mosobleirc/contract'
import { staffRoles } from '@mosobleirc/domain/staff'
import { describe, expect, test } from 'vitest'
import { givenFile, jpegOf } from '../testing/files.ts'
import { givenGlossaryTerm, givenHelpArticle, helpContentSample } from '../testing/help.ts'
import { inject } from '../testing/inject.ts'
import { givenNews } from '../testing/news.ts'
import { givenAccount } from '../testing/region.ts'
import { givenCategories, givenServiceOrder, messageOf } from '../testing/requests.ts'
import { givenWorld, type World } from '../testing/world.ts'

/*
 * Who gets what from every operation of the back office. Whom it lets in follows from the contract; what those get who
 * are let in stands in the table. A new endpoint without a row fails.
 */
const callers = ['nobody', 'resident', ...staffRoles] as const

type Answer = 'ok' | ProblemCode

/** What somebody gets who may come in, for the params and bodies below. */
const answers: Readonly<Record<string, Answer>> = {
  signOutStaff: 'ok',
  getStaffSelf: 'ok',
  listStaff: 'ok',
  inviteStaff: 'ok',
  inviteAgain: 'ok',
  changeRoles: 'ok',
  setStaffAccess: 'ok',
  listAudit: 'ok',
  listHelpForEditors: 'ok',
  getHelpForEditors: 'ok',
  // On a version that is not there yet.
  saveHelpArticle: 'article-outdated',
  saveGlossaryTerm: 'ok',
  listOfficeNews: 'ok',
  getOfficeNews: 'ok',
  createNews: 'ok',
  // Whoever may write comes with a save that nobody has made.
  saveNews: 'news-saved-since',
  moveNews: 'news-saved-since',
  countNewsReaders: 'ok',
  listNewsChoices: 'ok',
  findNewsHouses: 'ok',
  listPackages: 'ok',
  getPackage: 'not-found',
  listRefusedRows: 'not-found',
  releasePackage: 'not-found',
  returnPackage: 'not-found',
  listSentPackages: 'ok',
  uploadStaffFile: 'ok',
  // Another one's.
  getStaffFileState: 'not-found',
  previewStaffFile: 'not-found',
  removeStaffFile: 'not-found',
  listOfficeRequests: 'ok',
  listRequestColleagues: 'ok',
  followOffice: 'ok',
  getOfficeRequest: 'ok',
  listOfficeMessages: 'ok',
  takeRequest: 'ok',
  transferRequest: 'ok',
  moveRequest: 'ok',
  noteStep: 'ok',
  sendOfficeMessage: 'ok',
  markOfficeMessages: 'ok',
  downloadOfficeMessageFile: 'ok',
  previewOfficeMessageFile: 'ok',
  openResidentCard: 'ok',
  showResidentPhone: 'ok',
  findConnectionAccounts: 'ok',
  connectAccount: 'ok',
  refuseConnection: 'ok',
  listTemplates: 'ok',
  addTemplate: 'ok',
  changeTemplate: 'ok',
  removeTemplate: 'ok',
}

const ofOffice = endpoints.flatMap((endpoint) =>
  isForStaff(endpoint.access) ? [{ endpoint, access: endpoint.access, name: endpoint.name }] : [],
)

const news = {
  category: 'house',
  title: '',
  lead: '',
  picture: 'tap',
  body: [],
  audience: { municipalities: [], houseIds: [] },
}

type Caller = (typeof callers)[number]

/** A request in work that nobody has: for suppliers the order of a service, for others the wish to attach an account. */
const givenRequestFor = async (world: World, caller: Caller) => {
  const resident = await world.givenResident()
  const address = 'Можайск, ул. Фрунзе, д. 14'
  const made =
    caller === 'supplier'
      ? await givenServiceOrder(resident)
      : (
          await resident.post('/requests/connections', {
            fullName: 'Ковалёва Анна',
            address,
            flat: '27',
            email: 'anna@example.ru',
          })
        ).json()
  const fileId = await givenFile(resident)
  const message = { ...messageOf('Вот снимок'), fileIds: [fileId] }
  const sent = (await resident.post(`/requests/${made.id}/messages`, message)).json().message
  await world.db.updateTable('request').set({ status: 'in-work' }).where('id', '=', made.id).execute()
  return { requestId: made.id, fileId, messageId: sent.id }
}

type Params = Readonly<Record<string, string>>

/** One of the staff for each role, somebody else whom deeds are about, and a resident. */
const givenOffice = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const colleague = await world.givenStaff(['operator', 'supplier'])
  const account = await givenAccount(world.db)
  const [article, term] = [await givenHelpArticle(world.db), await givenGlossaryTerm(world.db)]
  const { id: newsId } = await givenNews(world.db)
  const picture = await jpegOf()
  const template = { title: 'Приветствие', text: 'Здравствуйте!' }
  const givenTemplate = async (): Promise<string> =>
    (await colleague.post('/office/templates', template)).json().id
  /** Everything that a deed may be about, new for each caller. */
  const paramsFor = async (caller: Caller): Promise<Params> => ({
    staffId: colleague.id,
    newsId,
    packageId: 'no-such-package',
    article,
    term,
    templateId: await givenTemplate(),
    ...(await givenRequestFor(world, caller)),
  })
  let invited = 0
  const bodies: Readonly<Record<string, (params: Params) => object>> = {
    inviteStaff: () => {
      invited += 1
      return { email: `new-${invited}@example.ru`, name: 'Новый Сотрудник', roles: ['editor'] }
    },
    changeRoles: () => ({ roles: ['editor'] }),
    uploadStaffFile: () => picture,
    setStaffAccess: () => ({ disabled: true }),
    saveHelpArticle: () => ({ basedOn: 9, content: helpContentSample }),
    saveGlossaryTerm: () => ({ term: 'Пени', sentence: 'Плата за опоздание.' }),
    createNews: () => news,
    saveNews: () => ({ ...news, seen: 9 }),
    moveNews: () => ({ to: 'withdrawn', seen: 9 }),
    countNewsReaders: () => ({ audience: news.audience }),
    returnPackage: () => ({ reason: 'не тот месяц' }),
    transferRequest: () => ({ staffId: colleague.id }),
    moveRequest: () => ({ to: 'done' }),
    noteStep: () => ({ note: 'Проверяем расчёт' }),
    sendOfficeMessage: () => ({ ...messageOf('Здравствуйте'), internal: false }),
    markOfficeMessages: ({ messageId }) => ({ upTo: messageId, as: 'read' }),
    openResidentCard: () => ({ reason: 'Сверяю адрес' }),
    connectAccount: () => ({ accountId: account.id, reason: 'Сверили документы' }),
    refuseConnection: () => ({ text: 'Такого адреса нет' }),
    addTemplate: () => template,
    changeTemplate: () => template,
  }
  return { ...world, paramsFor, bodies }
}

test('every endpoint of the back office has its row, and there is no row without an endpoint', () => {
  expect(Object.keys(answers).toSorted()).toEqual(ofOffice.map(({ name }) => name).toSorted())
})

test('what is for staff lies under /office, and nothing of residents does', () => {
  for (const { access, path, name } of endpoints) {
    expect({
      name,
      office: isForStaff(access) || (access === 'anyone' && path.startsWith('/office/')),
    }).toEqual({ name, office: path.startsWith('/office/') })
  }
})

describe.each(ofOffice)('$name', ({ endpoint, access, name }) => {
  const { method } = endpoint
  const pathOf = (params: Params) =>
    endpoint.path.replaceAll(/:(\w+)/g, (_, param: string) => params[param] ?? '') +
    (endpoint.upload ? '?name=dial.jpg' : '')

  test('answers everybody as the contract and the table say', async () => {
    const { nobody, givenResident, givenStaff, paramsFor, bodies } = await givenOffice()
    const given: Record<string, string> = {}
    const expected: Record<string, string | undefined> = {}
    for (const caller of callers) {
      const isStaff = caller !== 'nobody' && caller !== 'resident'
      const browser = isStaff
        ? await givenStaff([caller])
        : caller === 'resident'
          ? await givenResident()
          : nobody
      const post = (path: string, body: object) =>
        browser.post(path, body, endpoint.upload && { 'content-type': 'application/octet-stream' })
      const send = { GET: browser.get, DELETE: browser.delete, POST: post, PUT: browser.put }[method]
      const params = await paramsFor(caller)
      const reply = await send(pathOf(params), bodies[name]?.(params) ?? {})
      given[caller] = reply.statusCode === 200 ? 'ok' : reply.json().code
      if (!isStaff) expected[caller] = 'sign-in-required'
      else expected[caller] = admits(access, [caller]) ? answers[name] : 'not-allowed'
    }
    expect(given).toEqual(expected)
  })

  test('takes neither a resident’s token in the cookie of the office, nor a write that another site sends', async () => {
    const { app, givenResident, givenStaff, paramsFor, bodies } = await givenOffice()
    const params = await paramsFor('operator')
    const member = await givenStaff(staffRoles)
    const resident = await givenResident()
    const send = (cookie: string, origin: string) =>
      inject(app, {
        method,
        url: `/api/v1${pathOf(params)}`,
        headers: { origin, cookie },
        ...(/POST|PUT/.test(method) && { payload: bodies[name]?.(params) ?? {} }),
      })
    const own = 'http://localhost:3000'
    expect((await send(`office=${resident.token}`, own)).statusCode).toBe(401)
    expect((await send(`session=${member.token}`, own)).statusCode).toBe(401)
    const foreign = await send(`office=${member.token}`, 'https://another.example')
    expect(foreign.body.includes('origin-not-allowed')).toBe(method !== 'GET')
  })
})
