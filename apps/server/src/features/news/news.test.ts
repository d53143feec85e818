import { describe, expect, test } from 'vitest'
import { givenNews } from '../../../testing/news.ts'
import { givenAccount, givenAttachment, givenHouse } from '../../../testing/region.ts'
import { givenWorld, type World } from '../../../testing/world.ts'

const at = (time: string) => new Date(`2026-12-${time}+03:00`)

/** A reader, with a flat in Можайск unless said otherwise. */
const givenReader = async (world: World, { verified = true, flat = true } = {}) => {
  const resident = await world.givenResident()
  const house = await givenHouse(world.db)
  if (flat) {
    const account = await givenAccount(world.db, { houseId: house.id })
    await givenAttachment(world.db, { residentId: resident.id, accountId: account.id, verified })
  }
  const feed = async (search = '') => (await resident.get(`/news${search}`)).json()
  const titles = async (search = '') =>
    (await feed(search)).items.map(({ title }: { title: string }) => title)
  return { ...resident, house, feed, titles }
}

describe('the feed', () => {
  test('shows the newest first, each with its category', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    await givenNews(world.db, { title: 'Старая', shownFrom: at('01T09:00:00') })
    const newest = await givenNews(world.db, { title: 'Новая', category: 'offices', picture: 'office' })

    expect(await reader.titles()).toEqual(['Новая', 'Старая'])
    expect((await reader.feed()).items[0]).toEqual({
      id: newest.id,
      category: { code: 'offices', title: 'Клиентские офисы' },
      title: 'Новая',
      lead: 'Внесите их раньше обычного.',
      picture: 'office',
      shownFrom: '2026-12-08T05:00:00.000Z',
      unread: true,
      demo: false,
    })
  })

  test('is filtered by category, and the counts stay those of everything', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    await givenNews(world.db, { title: 'Показания' })
    await givenNews(world.db, { title: 'Ещё показания' })
    await givenNews(world.db, { title: 'Офисы', category: 'offices' })

    expect(await reader.titles('?category=offices')).toEqual(['Офисы'])
    expect((await reader.feed('?category=offices')).categories).toEqual([
      { code: 'readings', title: 'Показания', count: 2 },
      { code: 'offices', title: 'Клиентские офисы', count: 1 },
    ])
    expect(await reader.titles('?category=no-such')).toEqual([])
  })

  test('comes by twenty, and the next page begins where the last ended', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    // Two of the same instant stand on both sides of the edge.
    for (let place = 0; place < 23; place += 1) {
      const shownFrom = new Date(at('07T09:00:00').getTime() - Math.floor(place / 2) * 60_000)
      await givenNews(world.db, { title: `${place}`, shownFrom })
    }
    const first = await reader.feed()
    expect([first.items.length, first.more]).toEqual([20, true])
    const second = await reader.feed(`?before=${first.items[19].id}`)
    expect([second.items.length, second.more]).toEqual([3, false])
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(23)
  })

  test('what was withdrawn while the resident was reading does not break the next page', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    const gone = await givenNews(world.db, {
      title: 'Снятая',
      state: 'withdrawn',
      withdrawnAt: at('08T08:30:00'),
    })
    await givenNews(world.db, { title: 'Старая', shownFrom: at('01T09:00:00') })
    expect(await reader.titles(`?before=${gone.id}`)).toEqual(['Старая'])
  })
})

describe('who sees an item', () => {
  test.each([
    { for: 'his municipality', audience: () => [{ municipality: 'Можайск' }], sees: true },
    { for: 'another municipality', audience: () => [{ municipality: 'Подольск' }], sees: false },
    {
      for: 'several municipalities',
      audience: () => [{ municipality: 'Подольск' }, { municipality: 'Можайск' }],
      sees: true,
    },
    { for: 'his house', audience: (houseId: string) => [{ houseId }], sees: true },
  ])('for $for: $sees', async ({ audience, sees }) => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    const item = await givenNews(world.db, { for: audience(reader.house.id) })
    expect(await reader.titles()).toEqual(sees ? [item.title] : [])
    expect((await reader.get(`/news/${item.id}`)).statusCode).toBe(sees ? 200 : 404)
  })

  test('an item for a house is not for the house beside it', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    const item = await givenNews(world.db, { for: [{ houseId: (await givenHouse(world.db)).id }] })
    expect(await reader.titles()).toEqual([])
    expect((await reader.get(`/news/${item.id}`)).json().code).toBe('not-found')
    expect((await reader.put(`/news/${item.id}/reading-mark`, {})).json().code).toBe('not-found')
    expect((await reader.feed()).categories).toEqual([])
  })

  test('an account that is not verified is enough to know the house', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world, { verified: false })
    const item = await givenNews(world.db, { for: [{ municipality: 'Можайск' }] })
    expect(await reader.titles()).toEqual([item.title])
  })

  test('somebody without accounts sees what is for everybody', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world, { flat: false })
    await givenNews(world.db, { title: 'Можайску', for: [{ municipality: 'Можайск' }] })
    await givenNews(world.db, { title: 'Всем' })
    expect(await reader.titles()).toEqual(['Всем'])
  })
})

describe('when an item is shown', () => {
  test.each([
    ['a draft', { state: 'draft', shownFrom: null }],
    ['one for later', { state: 'scheduled', shownFrom: at('08T09:00:01') }],
    ['one that was withdrawn', { state: 'withdrawn', withdrawnAt: at('08T08:30:00') }],
    ['one whose days are over', { shownUntil: at('08T09:00:00') }],
  ])('%s does not exist', async (_, wanted) => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    const item = await givenNews(world.db, wanted)
    expect(await reader.titles()).toEqual([])
    expect((await reader.get(`/news/${item.id}`)).json().code).toBe('not-found')
    expect((await reader.put(`/news/${item.id}/reading-mark`, {})).json().code).toBe('not-found')
  })

  test('a scheduled item appears by the clock alone', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    const item = await givenNews(world.db, { state: 'scheduled', shownFrom: at('08T09:00:01') })
    world.clock.pass(1)
    expect(await reader.titles()).toEqual([item.title])
  })
})

test('an emergency stands apart while it holds, and is news like any other afterwards', async () => {
  const world = await givenWorld()
  const reader = await givenReader(world)
  const item = await givenNews(world.db, { category: 'house', emergencyUntil: at('08T18:00:00') })
  expect((await reader.feed('?category=offices')).emergencies).toMatchObject([
    { id: item.id, until: '2026-12-08T15:00:00.000Z' },
  ])
  expect((await reader.get(`/news/${item.id}`)).json()).toMatchObject({
    emergencyUntil: '2026-12-08T15:00:00.000Z',
  })
  world.clock.set('2026-12-08T18:00:00+03:00')
  expect(await reader.feed()).toMatchObject({ emergencies: [], items: [{ id: item.id }] })
  expect((await reader.get(`/news/${item.id}`)).json()).not.toHaveProperty('emergencyUntil')
})

test('an item comes with its lines, its button and the time of its last change', async () => {
  const world = await givenWorld()
  const reader = await givenReader(world)
  const body = [
    { kind: 'heading', spans: [{ text: 'Как внести' }] },
    { kind: 'paragraph', spans: [{ text: 'Откройте ' }, { text: 'счётчики', bold: true, href: '/meters' }] },
    { kind: 'row', spans: [{ text: '31 декабря' }], end: 'до 16:00', look: 'changed' },
  ]
  const { id } = await givenNews(world.db, {
    body,
    buttonText: 'Внести показания',
    buttonTarget: '/meters',
    updatedAt: at('08T08:40:00'),
  })
  expect((await reader.get(`/news/${id}`)).json()).toMatchObject({
    body,
    button: { text: 'Внести показания', target: '/meters' },
    updatedAt: '2026-12-08T05:40:00.000Z',
  })
})

describe('reading marks', () => {
  test('an opened item is no longer new, for this resident alone', async () => {
    const world = await givenWorld()
    const [reader, neighbour] = [await givenReader(world), await givenReader(world)]
    const { id } = await givenNews(world.db)
    expect(await reader.feed()).toMatchObject({ unread: 1, items: [{ unread: true }] })

    const marks = await Promise.all([1, 2, 3].map(() => reader.put(`/news/${id}/reading-mark`, {})))
    expect(marks.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(await reader.feed()).toMatchObject({ unread: 0, items: [{ unread: false }] })
    expect((await reader.get(`/news/${id}`)).json()).toMatchObject({ unread: false })
    expect(await neighbour.feed()).toMatchObject({ unread: 1 })
  })

  test('what is older than thirty days is not called new', async () => {
    const world = await givenWorld()
    const reader = await givenReader(world)
    await givenNews(world.db, { shownFrom: new Date('2026-11-08T09:00:00+03:00') })
    expect(await reader.feed()).toMatchObject({ unread: 0, items: [{ unread: false }] })
  })
})

test('what has been shown is a fact that nobody changes', async () => {
  const world = await givenWorld()
  const { id } = await givenNews(world.db)
  const version = {
    itemId: id,
    version: 1,
    content: '{}',
    shownFrom: at('08T08:00:00'),
    savedAt: at('08T08:00:00'),
  }
  await world.db.insertInto('newsVersion').values(version).execute()
  await expect(world.db.updateTable('newsVersion').set({ content: '{}' }).execute()).rejects.toThrow(
    /permission denied/,
  )
  await expect(world.db.deleteFrom('newsVersion').execute()).rejects.toThrow(/permission denied/)
})
