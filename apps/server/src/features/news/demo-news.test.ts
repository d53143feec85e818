import { wrongFieldOfNews } from '@mosobleirc/domain/news'
import { describe, expect, test } from 'vitest'
import { givenAccount, givenAttachment, givenHouse } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { helpContent } from '../help/index.ts'
import { demoNews, readNewsFiles } from './demo-news.ts'
import { parseNewsFile } from './parse-news-file.ts'

const givenDemo = async (at: string) => {
  const world = await givenWorld({ at, settings: { demoContent: true } })
  await loadContents(world.deps, [demoNews])
  const resident = await world.givenResident()
  const feed = async (search = '') => (await resident.get(`/news${search}`)).json()
  return { ...world, resident, feed }
}

test('the files are whole: each could be published, and none needs more room than there is', async () => {
  const files = await readNewsFiles()
  expect(files.length).toBeGreaterThan(20)
  for (const { content } of files) {
    expect([content.title, wrongFieldOfNews(content, new Date(0))]).toEqual([content.title, undefined])
    expect(content.title.length).toBeLessThanOrEqual(70)
    expect(content.lead.length).toBeLessThanOrEqual(110)
    expect(content.button?.text.length ?? 0).toBeLessThanOrEqual(40)
  }
  expect(new Set(files.map(({ content }) => content.category)).size).toBe(9)
  expect(new Set(files.map(({ content }) => content.picture)).size).toBe(9)
  expect(files.filter(({ content }) => content.audience.municipalities.length > 0)).toHaveLength(2)
})

test('on the day of the pictures the feed is that of the pictures, and says that it is invented', async () => {
  const { feed } = await givenDemo('2026-12-08T09:00:00+03:00')
  const { items, unread, categories } = await feed()
  expect(
    items.slice(0, 5).map(({ title, unread: isNew }: Record<string, unknown>) => [title, isNew]),
  ).toEqual([
    ['Как работают офисы в новогодние праздники', true],
    ['Поверка счётчика без снятия: что подготовить', true],
    ['В декабре показания принимаем до 14 числа', true],
    ['Почему отопление в ноябре дороже', true],
    ['Пригласите близких к своему счёту', false],
  ])
  expect(items.every(({ demo }: { demo: boolean }) => demo)).toBe(true)
  expect(unread).toBe(4)
  expect(categories).toHaveLength(9)
})

test.each(['2026-01-01T00:00:00+03:00', '2026-06-15T12:00:00+03:00', '2027-02-28T23:59:00+03:00'])(
  'whenever the product is started, at %s too, there is a year of news and the newest is not old',
  async (at) => {
    const { feed, clock } = await givenDemo(at)
    const { items, more, categories } = await feed()
    const age = (item: { shownFrom: string }) => clock.now().getTime() - Date.parse(item.shownFrom)
    expect(more).toBe(true)
    expect(age(items[0])).toBeGreaterThanOrEqual(0)
    expect(age(items[0]) / 86_400_000).toBeLessThan(35)
    const older = (await feed(`?before=${items.at(-1).id}`)).items
    expect(age(older.at(-1)) / 86_400_000).toBeLessThan(366)
    expect(categories).toHaveLength(9)
  },
)

test('a scheduled item comes by itself, and what is for one town is for that town', async () => {
  const { db, feed, clock, resident } = await givenDemo('2026-12-08T09:00:00+03:00')
  const titles = async () => (await feed()).items.map(({ title }: { title: string }) => title)
  expect((await titles()).join()).not.toMatch(/Можайск:|Подборка/)
  const account = await givenAccount(db, { houseId: (await givenHouse(db)).id })
  await givenAttachment(db, { residentId: resident.id, accountId: account.id })
  expect((await titles()).join()).toMatch(/Можайск:/)
  clock.set('2026-12-11T10:00:00+03:00')
  expect((await titles())[0]).toMatch(/^Подборка/)
})

test('every answer of the helper that a button leads to is there', async () => {
  const world = await givenWorld()
  await loadContents(world.deps, [helpContent])
  const articles = await world.db.selectFrom('helpArticle').select('code').execute()
  const targets = (await readNewsFiles()).flatMap(({ content }) => content.button?.target ?? [])
  const codes = targets.flatMap((target) => /\/articles\/(.+)$/.exec(target)?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(5)
  expect(codes.filter((code) => !articles.some((article) => article.code === code))).toEqual([])
})

describe('a file', () => {
  const file = [
    '# Заголовок',
    'on: 12-08 09:00',
    'category: house',
    'picture: tap',
    'lead: Коротко',
    '',
    'Текст',
  ]
  test('says when, what and for whom', () => {
    const more = ['for: Можайск, Подольск', 'button: /meters Внести показания']
    expect(parseNewsFile([...file.slice(0, 5), ...more, '', 'Первая', '', '- вторая'].join('\n'))).toEqual({
      hour: { day: '12-08', time: '09:00' },
      content: {
        title: 'Заголовок',
        category: 'house',
        picture: 'tap',
        lead: 'Коротко',
        body: [
          { kind: 'paragraph', spans: [{ text: 'Первая' }] },
          { kind: 'bullet', spans: [{ text: 'вторая' }] },
        ],
        button: { target: '/meters', text: 'Внести показания' },
        audience: { municipalities: ['Можайск', 'Подольск'], houseIds: [] },
      },
    })
  })
  test.each([
    ['an unknown fact', (lines: string[]) => lines.with(1, 'when: 12-08 09:00'), /when: 12-08/],
    ['no hour', (lines: string[]) => lines.toSpliced(1, 1), /no hour/],
    ['a wrong hour', (lines: string[]) => lines.with(1, 'on: 8 декабря'), /no hour/],
    ['no lead', (lines: string[]) => lines.toSpliced(4, 1), /no lead/],
    ['a picture that nobody has drawn', (lines: string[]) => lines.with(3, 'picture: cat'), /office/],
  ])('with %s is not taken', (_, change, complaint) => {
    expect(() => parseNewsFile(change(file).join('\n'))).toThrow(complaint)
  })
})
