import { expect, test } from 'vitest'
import { type BillingPeriod, type CalendarDate, micros, microRoubles } from '../shared/index.ts'
import { meterState } from './meter-state.ts'
import { monthlyConsumption } from './monthly-consumption.ts'
import { priceOfConsumption } from './price-of-consumption.ts'
import { honouredTime } from './taken-at.ts'
import { usualConsumption } from './usual-consumption.ts'
import { verificationNotice } from './verification-notice.ts'

const litres = (amount: number) => micros(BigInt(amount) * 1000n)
const kilowattHours = (amount: number) => micros(BigInt(amount) * 1_000_000n)
const reading = (takenOn: string, dial: number) => ({
  dials: [litres(dial)],
  takenOn: takenOn as CalendarDate,
  countsFor: takenOn.slice(0, 7) as BillingPeriod,
})

test('a month uses what lies between its reading and that of the month before', () => {
  const months = monthlyConsumption([
    reading('2026-09-14', 1000),
    reading('2026-10-14', 5000),
    reading('2026-12-08', 13_000),
  ])
  expect(months).toEqual([
    { period: '2026-10', consumption: litres(4000), days: 30 },
    { period: '2026-12', consumption: litres(8000), days: 55 },
  ])
})

test('of several readings of one month the last one stands', () => {
  const months = monthlyConsumption([
    reading('2026-10-14', 1000),
    reading('2026-11-14', 9000),
    reading('2026-11-15', 4000),
  ])
  expect(months).toEqual([{ period: '2026-11', consumption: litres(3000), days: 32 }])
})

test('a reading given ahead counts after one that was taken later', () => {
  const ahead = { ...reading('2026-10-28', 9000), countsFor: '2026-12' as BillingPeriod }
  const months = monthlyConsumption([reading('2026-10-14', 1000), ahead, reading('2026-11-14', 5000)])
  expect(months.map(({ period, consumption }) => [period, consumption])).toEqual([
    ['2026-11', litres(4000)],
    ['2026-12', litres(4000)],
  ])
})

test.each([
  // when the meter was put in, when it was read first, what the first month tells
  ['2026-09-14', '2026-10-14', [litres(4000), litres(1000)]],
  ['2026-07-14', '2026-10-14', [litres(4000), litres(1000)]],
  ['2026-07-13', '2026-10-14', [litres(1000)]],
  ['2023-05-03', '2026-10-14', [litres(1000)]],
])('put in on %s and read first on %s', (installedOn, firstRead, consumption) => {
  const readings = [reading(installedOn, 5000), reading(firstRead, 9000), reading('2026-11-14', 10_000)]
  const months = monthlyConsumption(readings, installedOn as CalendarDate)
  expect(months.map((month) => month.consumption)).toEqual(consumption)
})

test('a long time between two readings of the resident is told', () => {
  const readings = [reading('2025-01-14', 5000), reading('2026-10-14', 9000)]
  expect(monthlyConsumption(readings, '2023-05-03' as CalendarDate)).toHaveLength(1)
  expect(monthlyConsumption(readings)).toHaveLength(1)
})

test('without a reading before it there is nothing to tell', () => {
  expect(monthlyConsumption([reading('2026-10-14', 1000)])).toEqual([])
  expect(monthlyConsumption([])).toEqual([])
})

test('the usual range is scaled to the days that have passed', () => {
  const months = [
    { period: '2026-09' as BillingPeriod, consumption: litres(6000), days: 30 },
    { period: '2026-10' as BillingPeriod, consumption: litres(5400), days: 30 },
    { period: '2026-11' as BillingPeriod, consumption: litres(7000), days: 30 },
  ]
  expect(usualConsumption(months, 24)).toEqual({ from: litres(4320), to: litres(5600) })
  expect(usualConsumption(months.slice(1), 24)).toBeUndefined()
  expect(usualConsumption(months, 0)).toBeUndefined()
})

test('the price is that of the picture: water and drains, each rounded once', () => {
  const price = priceOfConsumption([litres(4812)], {
    zones: [microRoubles(53_810_000n)],
    additions: [{ kind: 'disposal', value: microRoubles(49_670_000n) }],
  })
  expect(price).toEqual({ own: 25_893n, additions: [{ kind: 'disposal', amount: 23_901n }], total: 49_794n })
})

test('zones have prices of their own', () => {
  const zones = [microRoubles(8_380_000n), microRoubles(3_700_000n)]
  expect(priceOfConsumption([kilowattHours(100), kilowattHours(50)], { zones, additions: [] }).total).toBe(
    102_300n,
  )
})

const at = (text: string) => new Date(`2026-12-${text}Z`)

test.each([
  [
    'typed and sent at once',
    { takenAt: '08T06:00:00', phoneNow: '08T06:00:00', receivedAt: '08T06:00:01' },
    '08T06:00:01',
    true,
  ],
  [
    'typed offline two days before',
    { takenAt: '06T06:00:00', phoneNow: '08T06:00:00', receivedAt: '08T06:00:00' },
    '06T06:00:00',
    true,
  ],
  [
    'a phone that is an hour fast',
    { takenAt: '08T07:00:00', phoneNow: '08T07:00:00', receivedAt: '08T06:00:00' },
    '08T06:00:00',
    true,
  ],
  [
    'taken after it was sent',
    { takenAt: '09T06:00:00', phoneNow: '08T06:00:00', receivedAt: '08T06:00:00' },
    '08T06:00:00',
    false,
  ],
  [
    'before the previous reading',
    { takenAt: '01T06:00:00', phoneNow: '08T06:00:00', receivedAt: '08T06:00:00', previousAt: '05T06:00:00' },
    '08T06:00:00',
    false,
  ],
])('%s', (_, { takenAt, phoneNow, receivedAt, ...rest }, expected, kept) => {
  const previousAt = 'previousAt' in rest ? at(rest.previousAt) : undefined
  const time = honouredTime({
    takenAt: at(takenAt),
    phoneNow: at(phoneNow),
    receivedAt: at(receivedAt),
    previousAt,
  })
  expect(time).toEqual({ at: at(expected), kept })
})

test('a reading of more than 35 days ago counts from its receipt', () => {
  const receivedAt = at('31T00:00:00')
  const days = (count: number) => new Date(receivedAt.getTime() - count * 86_400_000)
  expect(honouredTime({ takenAt: days(35), phoneNow: receivedAt, receivedAt }).kept).toBe(true)
  expect(honouredTime({ takenAt: days(35.01), phoneNow: receivedAt, receivedAt }).kept).toBe(false)
})

const window = {
  from: '2026-12-01' as CalendarDate,
  to: '2026-12-14' as CalendarDate,
  countsFor: '2026-12' as BillingPeriod,
  daysLeft: 6,
}

test.each([
  [{ open: true }, {}, 'due'],
  [{ open: true }, { givenOn: '2026-12-08' as CalendarDate }, 'given'],
  [{ open: false }, {}, 'closed'],
  [{ open: false }, { givenOn: '2026-12-20' as CalendarDate }, 'given'],
  [{ open: true }, { automatic: true }, 'automatic'],
  [{ open: true }, { automatic: true, archived: true }, 'archived'],
])('a meter with window %j and %j is %s', ({ open }, facts, state) => {
  expect(meterState({ automatic: false, archived: false, window: { ...window, open }, ...facts })).toBe(state)
})

test.each([
  ['2027-03-09', undefined],
  ['2027-03-08', { kind: 'soon', within: 90, days: 90 }],
  ['2027-03-05', { kind: 'soon', within: 90, days: 87 }],
  ['2027-01-07', { kind: 'soon', within: 30, days: 30 }],
  ['2026-12-15', { kind: 'soon', within: 7, days: 7 }],
  ['2026-12-08', { kind: 'soon', within: 7, days: 0 }],
  ['2026-12-07', { kind: 'expired' }],
])('a verification on %s', (until, notice) => {
  expect(verificationNotice(until as CalendarDate, '2026-12-08' as CalendarDate)).toEqual(notice)
})
