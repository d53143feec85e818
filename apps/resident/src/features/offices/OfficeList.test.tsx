import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OfficeList } from './OfficeList.tsx'
import type { Office, OfficeList as List } from './offices.api.ts'
import type { OfficeWish } from './pick-offices.ts'
import { forgetPosition } from './use-position.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}
const day = [{ from: 540, to: 1080 }]
let made = 0
const office = (part: Partial<Office>): Office => {
  made += 1
  return {
    id: `0193a000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    code: `office-${made}`,
    municipality: 'Можайский',
    name: 'Можайск',
    address: 'Можайск, ул. Московская, 15',
    services: ['Приём'],
    kind: 'office',
    demo: false,
    week: [day, day, day, day, day, [], []],
    exceptions: [],
    state: { kind: 'unknown' },
    ...part,
  }
}
const mozhaysk = office({ latitude: 55.5069, longitude: 36.0241 })
const ruza = office({
  name: 'Руза',
  municipality: 'Рузский',
  address: 'Руза, ул. Социалистическая, 20',
  latitude: 55.7012,
  longitude: 36.1959,
  services: ['Приём', 'Касса'],
  week: [day, day, day, day, day, day, []],
})
const desk = office({ name: 'Королёв', municipality: 'Королёв', address: 'Королёв, ул. Калинина, 6' })

const listOf = (offices: readonly Office[], part: Partial<List> = {}): List => ({
  now: new Date('2026-12-08T14:20:00Z'),
  calendar: [],
  ahead: 0,
  offices: [...offices],
  ...part,
})

const Screen = ({ list }: { list: List }) => {
  const [wish, setWish] = useState<OfficeWish>({})
  return (
    <OfficeList
      list={list}
      wish={wish}
      onWish={setWish}
      mapHrefOf={({ code }) => `https://map.example/${code}`}
    />
  )
}
const names = () =>
  screen.getAllByRole('article').map((card) => within(card).getByRole('heading').textContent)
const card = (name: string) => screen.getByRole('article', { name })
const chip = (name: RegExp) => screen.getByRole('button', { name })
/** The phone can say where it is. */
const givenGeolocation = (getCurrentPosition: unknown) =>
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } })
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
const hasWords = (name: string, words: string) =>
  card(name).textContent?.replaceAll('\u00A0', ' ').includes(words)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-12-08T14:20:30Z'), shouldAdvanceTime: true })
})
afterEach(() => {
  cleanup()
  forgetPosition()
  Reflect.deleteProperty(navigator, 'geolocation')
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('minutes pass while the screen is open', () => {
  render(<Screen list={listOf([mozhaysk])} />)
  expect(hasWords('Можайск', 'Закроется через 40 минут')).toBe(true)
  pass(30_000)
  expect(hasWords('Можайск', 'Закроется через 39 минут')).toBe(true)
  for (let minute = 0; minute < 39; minute++) pass(60_000)
  expect(hasWords('Можайск', 'Закрыт, завтра с 9:00')).toBe(true)
})

test('the server’s clock counts, not that of the phone', () => {
  render(<Screen list={listOf([mozhaysk], { ahead: -3_600_000 })} />)
  expect(hasWords('Можайск', 'Открыт до 18:00')).toBe(true)
})

test('a phone that slept knows the time when it is looked at', () => {
  render(<Screen list={listOf([mozhaysk])} />)
  vi.setSystemTime(new Date('2026-12-09T06:00:00Z'))
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(hasWords('Можайск', 'Открыт до 18:00')).toBe(true)
})

test.each([
  ['ул. социал', ['Руза']],
  ['КОРОЛЕВ калин', ['Королёв']],
  ['московская 15', ['Можайск']],
])('«%s» finds %j', async (text, found) => {
  render(<Screen list={listOf([mozhaysk, ruza, desk])} />)
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти офис' }), text)
  expect(names()).toEqual(found)
})

test('what is not there is said, with a way back', async () => {
  render(<Screen list={listOf([mozhaysk, ruza])} />)
  await userEvent.type(screen.getByRole('searchbox'), 'Париж')
  expect(screen.getByRole('heading', { name: /Такого офиса не.нашли/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /Показать все/ }))
  expect(names()).toEqual(['Можайск', 'Руза'])
})

test('chips narrow the list: service, district, Saturday, open now', async () => {
  vi.setSystemTime(new Date('2026-12-12T09:00:00Z'))
  render(<Screen list={listOf([mozhaysk, ruza, desk])} />)
  await userEvent.click(chip(/Касса/))
  expect(names()).toEqual(['Руза'])
  await userEvent.click(chip(/Касса/))
  await userEvent.click(chip(/В.субботу/))
  expect(names()).toEqual(['Руза'])
  await userEvent.click(chip(/В.субботу/))
  await userEvent.click(chip(/Открыты.сейчас.1/))
  expect(chip(/Открыты.сейчас/).getAttribute('aria-pressed')).toBe('true')
  expect(names()).toEqual(['Руза'])
  await userEvent.click(chip(/Открыты.сейчас/))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Округ' }), 'Королёв')
  expect(names()).toEqual(['Королёв'])
})

test('nothing asks where the phone is until «Рядом» is pressed; then the nearest comes first', async () => {
  const getCurrentPosition = vi.fn<(found: (where: object) => void) => void>((found) =>
    found({ coords: { latitude: 55.7, longitude: 36.2 } }),
  )
  const fetched = vi.fn<() => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  givenGeolocation(getCurrentPosition)
  render(<Screen list={listOf([desk, mozhaysk, ruza])} />)
  expect(getCurrentPosition).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Рядом' }))
  expect(names()).toEqual(['Руза', 'Можайск', 'Королёв'])
  expect(hasWords('Руза', '290 м')).toBe(true)
  expect(fetched).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Рядом' }))
  expect(names()).toEqual(['Королёв', 'Можайск', 'Руза'])
})

test.each([
  [1, /Браузеру запрещено показывать/],
  [3, /Телефон не смог узнать/],
])('a refusal of the kind %i is explained and hides nothing', async (code, words) => {
  const getCurrentPosition = (_found: unknown, failed: (fault: object) => void) =>
    failed({ code, PERMISSION_DENIED: 1 })
  givenGeolocation(getCurrentPosition)
  render(<Screen list={listOf([mozhaysk, ruza])} />)
  await userEvent.click(screen.getByRole('button', { name: 'Рядом' }))
  const told = screen.getAllByRole('status').map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))
  expect(told.some((text) => words.test(text ?? ''))).toBe(true)
  expect(names()).toEqual(['Можайск', 'Руза'])
})

test('an exception of today and a coming holiday are told', () => {
  const closedToday = { ...mozhaysk, exceptions: [{ date: date('2026-12-08'), spans: [], reason: 'ремонт' }] }
  const calendar = [{ date: date('2026-12-31'), kind: 'day-off' as const }]
  render(<Screen list={listOf([closedToday], { calendar })} />)
  expect(hasWords('Можайск', 'Сегодня: ремонт')).toBe(true)
  expect(hasWords('Можайск', 'Закрыт, завтра с 9:00')).toBe(true)
  expect(document.body.textContent?.replaceAll('\u00A0', ' ')).toContain('31 декабря офисы закрыты.')
})

test('markup in the data is text on the screen', () => {
  const name = '<img src=x onerror=alert(1)>'
  render(<Screen list={listOf([office({ name })])} />)
  expect(names()).toEqual([name])
  expect(document.querySelector('img')).toBeNull()
})

test('without offices the way on is said', () => {
  render(<Screen list={listOf([])} />)
  expect(screen.getByRole('heading', { name: /Списка офисов пока нет/ })).toBeTruthy()
})

test('a hundred and thirteen are shown by twenty', async () => {
  render(<Screen list={listOf(Array.from({ length: 113 }, () => office({})))} />)
  expect(names()).toHaveLength(20)
  await userEvent.click(screen.getByRole('button', { name: /Показать ещё.93/ }))
  expect(names()).toHaveLength(113)
})
