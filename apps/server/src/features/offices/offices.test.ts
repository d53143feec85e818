import { endpoints, listOffices } from '@mosobleirc/contract'
import { expect, test } from 'vitest'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { calendarContent } from '../calendar/index.ts'
import { importOffices } from './import-offices.ts'
import { demoOffices } from './index.ts'

const HEADER = 'code;municipality;name;address;working;mon;tue;wed;thu;fri;sat;sun;exceptions'

const givenOffices = async (...rows: string[]) => {
  const world = await givenWorld()
  await loadContents(world.deps, [calendarContent])
  const list = Buffer.from([HEADER, ...rows].join('\n'))
  await importOffices(world.db, list, { demo: false })
  return { ...world, offices: async () => (await world.nobody.get('/offices')).json() }
}

const ruza = 'ruza;Рузский;Руза;Руза, ул. Социалистическая, 20;да;;9:00-13:00 13:45-18:00;9:00-18:00;;;;;'

test('anyone sees working offices with their hours and whether they are open', async () => {
  const { offices, clock } = await givenOffices(
    ruza,
    'klin;Клин;Клин;Клин, ул. Гагарина, 6;нет;9:00-18:00;9:00-18:00;;;;;;',
  )
  clock.set('2026-12-08T12:40:00+03:00')
  expect(await offices()).toMatchObject({
    now: '2026-12-08T09:40:00.000Z',
    offices: [
      {
        code: 'ruza',
        municipality: 'Рузский',
        demo: false,
        kind: 'office',
        services: [],
        week: [
          [],
          [
            { from: 540, to: 780 },
            { from: 825, to: 1080 },
          ],
          [{ from: 540, to: 1080 }],
          [],
          [],
          [],
          [],
        ],
        state: { kind: 'open', closesAt: 780, minutesLeft: 20, resumesAt: 825 },
      },
    ],
  })
  const [shown] = (await offices()).offices
  expect(shown).not.toHaveProperty('phone')
  expect(shown).not.toHaveProperty('latitude')
  expect(shown).not.toHaveProperty('working')
})

test.each([
  ['2026-12-08T13:00:00+03:00', { kind: 'lunch', opensAt: 825, minutesLeft: 45 }],
  ['2026-12-08T17:59:00+03:00', { kind: 'open', closesAt: 1080, minutesLeft: 1 }],
  ['2026-12-08T23:59:59+03:00', { kind: 'closed', opensOn: '2026-12-09', opensAt: 540 }],
  ['2026-12-09T00:00:00+03:00', { kind: 'closed', opensOn: '2026-12-09', opensAt: 540 }],
  ['2026-12-09T18:00:00+03:00', { kind: 'closed', opensOn: '2026-12-15', opensAt: 540 }],
  ['2026-12-29T18:00:00+03:00', { kind: 'closed', opensOn: '2026-12-30', opensAt: 600 }],
  // 5 and 6 January are holidays.
  ['2026-12-30T18:00:00+03:00', { kind: 'closed', opensOn: '2027-01-12', opensAt: 540 }],
])('at %s', async (instant, state) => {
  const { offices, clock } = await givenOffices(`${ruza}2026-12-30 10:00-12:00 короткий день`)
  clock.set(instant)
  expect((await offices()).offices[0].state).toEqual(state)
})

test('the phone is given what is ahead: special days of the country and exceptions of the office', async () => {
  const { offices, clock } = await givenOffices(
    `${ruza}2026-12-01 закрыто ремонт | 2026-12-30 закрыто ремонт`,
  )
  clock.set('2026-12-08T12:00:00+03:00')
  const { calendar, offices: shown } = await offices()
  expect(shown[0].exceptions).toEqual([{ date: '2026-12-30', spans: [], reason: 'ремонт' }])
  expect(calendar.slice(0, 2)).toEqual([
    { date: '2026-12-31', kind: 'day-off' },
    { date: '2027-01-01', kind: 'holiday', name: 'новогодние каникулы' },
  ])
})

test('an office without hours says so', async () => {
  const { offices } = await givenOffices('desk;Руза;Удалённое место;Руза;да;;;;;;;;')
  expect((await offices()).offices[0].state).toEqual({ kind: 'unknown' })
})

test('without offices the list is empty', async () => {
  const { nobody } = await givenWorld()
  expect((await nobody.get('/offices')).json()).toMatchObject({ calendar: [], offices: [] })
})

test('the demo list is whole, says that it is one, and hides what does not work yet', async () => {
  const world = await givenWorld()
  const deps = { ...world.deps, settings: { ...world.deps.settings, demoContent: true } }
  await loadContents(deps, [calendarContent, demoOffices])
  const reply = await world.nobody.get('/offices')
  const { offices } = reply.json()
  expect(offices).toHaveLength(26)
  expect(offices.every(({ demo, phone, note }: Record<string, unknown>) => demo && phone && note)).toBe(true)
  expect(offices.map(({ code }: { code: string }) => code)).not.toContain('klin')
  expect(() => listOffices.reply.parse(reply.json())).not.toThrow()
  // A list of a hundred and thirteen is a quarter of a megabyte at most.
  expect(reply.body.length / 26).toBeLessThan(1500)
})

test('what the days of the calendar say of their source is known', async () => {
  const world = await givenWorld()
  await loadContents(world.deps, [calendarContent])
  const days = await world.db.selectFrom('calendarDay').selectAll().execute()
  expect(days.length).toBeGreaterThan(30)
  expect(days.filter(({ source }) => source.length < 10)).toEqual([])
  expect(new Set(days.map(({ date }) => date)).size).toBe(days.length)
})

test('the list is for anyone', () => {
  expect(endpoints.find(({ name }) => name === 'listOffices')?.access).toBe('anyone')
})
