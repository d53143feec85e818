import { admits, endpoints, isForStaff, type ProblemCode } from '@mosobleirc/contract'
import { staffRoles } from '@mosobleirc/domain/staff'
import { describe, expect, test } from 'vitest'
import { givenFile, jpegOf } from '../testing/files.ts'
import { givenNews } from '../testing/news.ts'
import { givenWorld } from '../testing/world.ts'

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
  uploadOfficeFile: 'ok',
  // Another one's.
  getOfficeFileState: 'not-found',
  previewOfficeFile: 'not-found',
  removeOfficeFile: 'not-found',
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

/** One of the staff for each role, somebody else whom deeds are about, and a resident. */
const givenOffice = async () => {
  const world = await givenWorld()
  const colleague = await world.givenStaff(['operator'])
  const { id: newsId } = await givenNews(world.db)
  const fileId = await givenFile(await world.givenResident())
  const picture = await jpegOf()
  const params: Readonly<Record<string, string>> = {
    staffId: colleague.id,
    newsId,
    packageId: 'no-such-package',
    fileId,
  }
  let invited = 0
  const bodies: Readonly<Record<string, () => object>> = {
    inviteStaff: () => {
      invited += 1
      return { email: `new-${invited}@example.ru`, name: 'Новый Сотрудник', roles: ['editor'] }
    },
    changeRoles: () => ({ roles: ['editor'] }),
    uploadOfficeFile: () => picture,
    setStaffAccess: () => ({ disabled: true }),
    createNews: () => news,
    saveNews: () => ({ ...news, seen: 9 }),
    moveNews: () => ({ to: 'withdrawn', seen: 9 }),
    countNewsReaders: () => ({ audience: news.audience }),
    returnPackage: () => ({ reason: 'не тот месяц' }),
  }
  return { ...world, params, bodies }
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
  const pathOf = (params: Readonly<Record<string, string>>) =>
    endpoint.path.replaceAll(/:(\w+)/g, (_, param: string) => params[param] ?? '') +
    (endpoint.upload ? '?name=dial.jpg' : '')

  test('answers everybody as the contract and the table say', async () => {
    const { nobody, givenResident, givenStaff, params, bodies } = await givenOffice()
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
      const reply = await send(pathOf(params), bodies[name]?.() ?? {})
      given[caller] = reply.statusCode === 200 ? 'ok' : reply.json().code
      if (!isStaff) expected[caller] = 'sign-in-required'
      else expected[caller] = admits(access, [caller]) ? answers[name] : 'not-allowed'
    }
    expect(given).toEqual(expected)
  })

  test('takes neither a resident’s token in the cookie of the office, nor a write that another site sends', async () => {
    const { app, givenResident, givenStaff, params, bodies } = await givenOffice()
    const member = await givenStaff(staffRoles)
    const resident = await givenResident()
    const send = (cookie: string, origin: string) =>
      app.inject({
        method,
        url: `/api/v1${pathOf(params)}`,
        headers: { origin, cookie },
        ...(/POST|PUT/.test(method) && { payload: bodies[name]?.() ?? {} }),
      })
    const own = 'http://localhost:3000'
    expect((await send(`office=${resident.token}`, own)).statusCode).toBe(401)
    expect((await send(`session=${member.token}`, own)).statusCode).toBe(401)
    const foreign = await send(`office=${member.token}`, 'https://another.example')
    expect(foreign.json().code === 'origin-not-allowed').toBe(method !== 'GET')
  })
})
