import { describe, expect, test } from 'vitest'
import { givenNews } from '../../../testing/news.ts'
import { givenAccount, givenAttachment, givenHouse } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'

const content = {
  category: 'offices',
  title: 'Как работают офисы в праздники',
  lead: 'С 1 по 8 января закрыты.',
  picture: 'office',
  body: [{ kind: 'paragraph', spans: [{ text: 'Приложение работает как обычно.' }] }],
  audience: { municipalities: [] as string[], houseIds: [] as string[] },
}
/** Twenty minutes on: the sessions of staff end without use after thirty. */
const soon = '2026-12-08T06:20:00.000Z'
const later = '2026-12-08T06:40:00.000Z'

const givenEditors = async () => {
  const world = await givenWorld()
  const [editor, colleague] = [await world.givenStaff(['editor']), await world.givenStaff(['editor'])]
  const resident = await world.givenResident()
  const create = async (changed: object = {}) =>
    (await editor.post('/office/news', { ...content, ...changed })).json()
  const move = async (newsId: string, to: string, seen: number, shownFrom?: string) =>
    editor.post(`/office/news/${newsId}/moves`, { to, seen, ...(shownFrom && { shownFrom }) })
  const save = (newsId: string, seen: number, changed: object = {}, by = editor) =>
    by.post(`/office/news/${newsId}/versions`, { ...content, ...changed, seen })
  const read = async (newsId: string) => (await editor.get(`/office/news/${newsId}`)).json()
  const titles = async () =>
    (await resident.get('/news')).json().items.map(({ title }: { title: string }) => title)
  const actions = async () =>
    (
      await world.db.selectFrom('auditEntry').select(['action', 'subjectId', 'facts']).orderBy('id').execute()
    ).map(({ action }) => action)
  return { ...world, editor, colleague, resident, create, move, save, read, titles, actions }
}

test('an item goes from a draft to the feed and away again, and the log tells of each step', async () => {
  const { create, move, save, read, titles, actions, resident } = await givenEditors()
  const { newsId } = await create({ title: '', lead: '', body: [] })
  expect(await titles()).toEqual([])
  expect((await save(newsId, 1)).json()).toMatchObject({ version: 2 })
  expect((await move(newsId, 'published', 2)).json()).toMatchObject({ state: 'published', version: 3 })
  expect(await titles()).toEqual([content.title])

  // The editor's preview is made of the very fields that the resident is shown.
  const { category: _, ...shown } = content
  const { audience: __, ...text } = shown
  expect((await resident.get(`/news/${newsId}`)).json()).toMatchObject(text)
  expect((await read(newsId)).content).toMatchObject(text)

  expect((await move(newsId, 'withdrawn', 3)).json()).toMatchObject({ state: 'withdrawn' })
  expect(await titles()).toEqual([])
  expect(await actions()).toEqual(['news-created', 'news-saved', 'news-published', 'news-withdrawn'])
})

test('a scheduled item is shown by the clock alone, and may be taken back until then', async () => {
  const { create, move, read, titles, clock } = await givenEditors()
  const { newsId } = await create()
  await move(newsId, 'scheduled', 1, soon)
  expect(await read(newsId)).toMatchObject({ state: 'scheduled', shownFrom: soon })
  await move(newsId, 'draft', 2)
  expect(await read(newsId)).not.toHaveProperty('shownFrom')
  await move(newsId, 'scheduled', 3, soon)
  expect(await titles()).toEqual([])
  clock.set(soon)
  expect(await titles()).toEqual([content.title])
  expect(await read(newsId)).toMatchObject({ state: 'published' })
  expect((await move(newsId, 'draft', 4)).json()).toMatchObject({
    code: 'news-state-forbids',
    facts: { state: 'published' },
  })
})

test('what was shown is kept beside what is shown now, and the reader is told of the change', async () => {
  const { create, move, save, read, clock, resident } = await givenEditors()
  const { newsId } = await create()
  await move(newsId, 'scheduled', 1, soon)
  await save(newsId, 2, { title: 'Ещё до показа' })
  clock.set(soon)
  await read(newsId)
  clock.set(later)
  await save(newsId, 3, { title: 'После показа' })
  expect((await resident.get(`/news/${newsId}`)).json()).toMatchObject({
    title: 'После показа',
    updatedAt: later,
  })
  expect((await read(newsId)).shownVersions).toMatchObject([
    { version: 4, title: 'После показа', shownFrom: later },
    { version: 3, title: 'Ещё до показа', shownFrom: soon },
  ])
})

describe('two editors at once', () => {
  test('the second who saves is told, and what the first has saved stays', async () => {
    const { create, save, read, colleague } = await givenEditors()
    const { newsId } = await create()
    await save(newsId, 1, { title: 'Первый' }, colleague)
    const late = (await save(newsId, 1, { title: 'Второй' })).json()
    expect(late).toMatchObject({ code: 'news-saved-since', facts: { version: 2 } })
    expect(await read(newsId)).toMatchObject({ content: { title: 'Первый' }, savedBy: colleague.name })
  })

  test('of saves at the same moment exactly one is taken', async () => {
    const { create, save, read } = await givenEditors()
    const { newsId } = await create()
    const tries = await Promise.all([1, 2, 3, 4].map((one) => save(newsId, 1, { title: `Правка ${one}` })))
    expect(tries.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect((await read(newsId)).version).toBe(2)
  })

  test('nobody publishes what a colleague has changed unseen', async () => {
    const { create, save, move } = await givenEditors()
    const { newsId } = await create()
    await save(newsId, 1, { title: 'Другое' })
    expect((await move(newsId, 'published', 1)).json().code).toBe('news-saved-since')
  })

  test('a repeat after a lost answer is the same save', async () => {
    const { create, editor, read } = await givenEditors()
    const { newsId } = await create()
    const send = () =>
      editor.post(
        `/office/news/${newsId}/versions`,
        { ...content, seen: 1 },
        { 'idempotency-key': '019b0000-0000-7000-8000-000000000001' },
      )
    const [first, again] = [await send(), await send()]
    expect(again.json()).toEqual(first.json())
    expect((await read(newsId)).version).toBe(2)
  })
})

const link = (href: string) => ({ body: [{ kind: 'paragraph', spans: [{ text: 'сюда', href }] }] })

describe('what is refused', () => {
  test.each([
    ['a script for a link', link('javascript:alert(1)'), 'body.0'],
    ['a script in other letters', link('JaVaScRiPt:alert(1)'), 'body.0'],
    ['a script behind a tab', link(' javascript:alert(1)'), 'body.0'],
    ['a page of data', link('data:text/html,<script>alert(1)</script>'), 'body.0'],
    ['another host in disguise', link('//evil.example'), 'body.0'],
    ['a button to a script', { button: { text: 'Открыть', target: 'javascript:alert(1)' } }, 'button.target'],
    ['a category that there is not', { category: 'no-such' }, 'category'],
    [
      'a town that there is not',
      { audience: { municipalities: ['Рим'], houseIds: [] } },
      'audience.municipalities',
    ],
    [
      'a house that there is not',
      { audience: { municipalities: [], houseIds: ['019b0000-0000-7000-8000-000000000001'] } },
      'audience.houseIds',
    ],
  ])('%s, even in a draft', async (_, changed, field) => {
    const { editor } = await givenEditors()
    const reply = await editor.post('/office/news', { ...content, ...changed })
    expect([reply.statusCode, reply.json().facts]).toEqual([422, { field }])
  })

  test.each([
    ['a title', { title: ' ' }, 'title'],
    ['a lead', { lead: '' }, 'lead'],
    ['a text', { body: [] }, 'body'],
    ['a word on its button', { button: { text: '', target: '/meters' } }, 'button.text'],
    ['an end of its emergency that is near', { emergencyUntil: '2026-12-30T00:00:00Z' }, 'emergencyUntil'],
    ['an end that is later than its beginning', { shownUntil: '2026-12-08T05:00:00Z' }, 'shownUntil'],
  ])('to publish what has not %s', async (_, changed, field) => {
    const { create, move, read } = await givenEditors()
    const { newsId } = await create(changed)
    expect((await move(newsId, 'published', 1)).json()).toMatchObject({
      code: 'invalid-input',
      facts: { field },
    })
    expect((await read(newsId)).state).toBe('draft')
  })

  test('to schedule for an hour that is over, or for none', async () => {
    const { create, move } = await givenEditors()
    const { newsId } = await create()
    for (const hour of ['2026-12-08T05:59:59.000Z', undefined]) {
      expect((await move(newsId, 'scheduled', 1, hour)).json().facts).toEqual({ field: 'shownFrom' })
    }
  })

  test('to take a letter out of what is shown, or to change what was withdrawn', async () => {
    const { create, move, save } = await givenEditors()
    const { newsId } = await create()
    await move(newsId, 'published', 1)
    expect((await save(newsId, 2, { title: '' })).json().facts).toEqual({ field: 'title' })
    await move(newsId, 'withdrawn', 2)
    expect((await save(newsId, 3)).json()).toMatchObject({ code: 'news-state-forbids' })
    expect((await move(newsId, 'published', 3)).json()).toMatchObject({ code: 'news-state-forbids' })
  })
})

test('markup is letters: it comes to the resident as it was typed', async () => {
  const { create, move, resident } = await givenEditors()
  const attack = '<img src=x onerror=alert(1)><script>alert(1)</script>'
  const { newsId } = await create({
    title: attack,
    lead: attack,
    body: [{ kind: 'row', spans: [{ text: attack, bold: true }], end: attack }],
    button: { text: '<b>Да</b>', target: '/meters' },
  })
  await move(newsId, 'published', 1)
  const reply = await resident.get(`/news/${newsId}`)
  expect(reply.headers['content-type']).toMatch(/^application\/json/)
  expect(reply.json()).toMatchObject({ title: attack, body: [{ spans: [{ text: attack }], end: attack }] })
})

test('the list is narrowed by state, and the counts stay those of everything', async () => {
  const { create, move, editor, db, clock } = await givenEditors()
  const { newsId } = await create({ title: 'Черновик' })
  await givenNews(db, {
    title: 'Пришла по часам',
    state: 'scheduled',
    shownFrom: new Date('2026-12-08T05:00:00Z'),
  })
  await givenNews(db, { title: 'Ждёт', state: 'scheduled', shownFrom: new Date(soon) })
  const list = async (search = '') => (await editor.get(`/office/news${search}`)).json()
  expect((await list()).items.map(({ title }: { title: string }) => title)[0]).toBe('Черновик')
  expect(await list('?state=published')).toMatchObject({
    items: [{ title: 'Пришла по часам', state: 'published' }],
    counts: { draft: 1, scheduled: 1, published: 1, withdrawn: 0 },
  })
  clock.pass(60)
  await move(newsId, 'published', 1)
  expect((await list('?state=published')).items).toHaveLength(2)
})

test('the list comes by fifty', async () => {
  const { editor, db } = await givenEditors()
  for (let place = 0; place < 52; place += 1) await givenNews(db, { title: `${place}` })
  const first = (await editor.get('/office/news')).json()
  const second = (await editor.get(`/office/news?before=${first.items.at(-1).id}`)).json()
  expect([first.items.length, first.more, second.items.length, second.more]).toEqual([50, true, 2, false])
})

test('an audience is chosen by its places, and says how many residents it is', async () => {
  const { editor, db, givenResident, create, read } = await givenEditors()
  const [house, another] = [await givenHouse(db), await givenHouse(db)]
  for (const place of [house, house, another]) {
    const neighbour = await givenResident()
    const account = await givenAccount(db, { houseId: place.id })
    await givenAttachment(db, { residentId: neighbour.id, accountId: account.id })
  }
  const reach = async (audience: object) =>
    (await editor.post('/office/news/readers', { audience })).json().residents
  expect(await reach({ municipalities: [], houseIds: [] })).toBe(4)
  expect(await reach({ municipalities: ['Можайск'], houseIds: [] })).toBe(3)
  expect(await reach({ municipalities: [], houseIds: [house.id] })).toBe(2)
  expect(await reach({ municipalities: ['Подольск'], houseIds: [another.id] })).toBe(1)

  const choices = (await editor.get('/office/news/choices')).json()
  expect(choices.municipalities).toEqual(['Можайск'])
  expect(choices.categories).toHaveLength(9)
  const { houses } = (await editor.get('/office/news/houses?search=%25')).json()
  expect(houses).toEqual([])

  const { newsId } = await create({
    audience: { municipalities: ['Можайск'], houseIds: [house.id, house.id] },
  })
  expect((await read(newsId)).content.audience).toMatchObject({
    municipalities: ['Можайск'],
    houses: [{ id: house.id }],
  })
})
