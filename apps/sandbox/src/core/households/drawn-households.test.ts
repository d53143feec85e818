import { expect, test } from 'vitest'
import type { KeptBill } from '../store/bills.ts'
import { givenCore } from '../testing/given-core.ts'
import { annasAccount, grandmothersAccount } from './drawn-households.ts'

const core = givenCore({ accounts: 4 })
const november = core.bill(annasAccount, '2026-11')
const october = core.bill(annasAccount, '2026-10')

const charged = ({ lines }: KeptBill, ...services: string[]) =>
  lines.reduce((sum, line) => (services.includes(line.service) ? sum + (line.charged ?? 0) : sum), 0)

test('November comes to 9 520,27, after October’s 8 796,87 was paid on the twelfth', () => {
  expect(november).toMatchObject({
    opening: 879_687,
    paid: 879_687,
    total: 952_027,
    totalWithInsurance: 952_027 + 18_340,
    dueOn: '2026-12-15',
  })
  expect(november.payments.map(({ paidOn }) => paidOn)).toEqual(['2026-11-12', '2026-11-12'])
  expect(october).toMatchObject({ total: 879_687, dueOn: '2026-11-15' })
})

test('November is paid in two: services to the settlement centre, capital repair to the fund', () => {
  const toFund = november.lines
    .filter(({ payee }) => payee === 'fkr-own')
    .reduce((sum, { total }) => sum + total, 0)
  expect(toFund).toBe(115_280)
  expect(november.total - toFund).toBe(836_747)
})

test('the groups of November are those of the picture', () => {
  expect(charged(november, 'upkeep', 'capital-repair', 'common-cold-water', 'common-electricity')).toBe(
    324_660,
  )
  expect(charged(november, 'heating')).toBe(259_150)
  expect(charged(november, 'electricity')).toBe(155_868)
  expect(charged(november, 'cold-water')).toBe(31_748)
  expect(charged(november, 'hot-water')).toBe(18_295)
  expect(charged(november, 'hot-water-heat')).toBe(54_345)
  expect(charged(november, 'sewage')).toBe(46_193)
  expect(november.lines.reduce((sum, { recalculation = 0 }) => sum + recalculation, 0)).toBe(-6_420)
  expect(charged(november, 'waste', 'intercom')).toBe(68_188)
  expect(charged(november, 'insurance')).toBe(18_340)
})

const change = (...services: string[]) => charged(november, ...services) - charged(october, ...services)

test('what changed since October is what the picture explains', () => {
  expect(change('heating')).toBe(80_345)
  expect(change('electricity')).toBe(12_570)
  expect(change('cold-water', 'hot-water', 'hot-water-heat', 'sewage')).toBe(-15_144)
  expect(change('common-cold-water', 'common-electricity')).toBe(989)
  expect(change('upkeep', 'capital-repair', 'waste', 'intercom')).toBe(0)
})

test('heat is 52,4 × 121,6 / 6 432,1 × 2 616,01', () => {
  expect(november.lines.find(({ service }) => service === 'heating')).toMatchObject({
    way: 'house-meter',
    inputs: { parts: [{ area: '52.4', houseVolume: '121.6', houseArea: '6432.1', tariff: '2616.01' }] },
  })
})

test('the meters stand where they are drawn', () => {
  expect(november.readings.find(({ meter }) => meter.endsWith('cold-water'))).toMatchObject({
    takenOn: '2026-11-14',
    values: ['412.386'],
  })
  const dials = november.lines.flatMap(({ inputs }) =>
    (inputs.parts ?? []).flatMap((part) => ('dials' in part ? part.dials : [])),
  )
  expect(dials).toEqual([
    { meter: 'm-48112306-cold-water', previous: '406.486', current: '412.386' },
    { meter: 'm-48112306-hot-water', previous: '235.54', current: '238.94' },
    { meter: 'm-48112306-electricity', previous: '15296', current: '15482' },
  ])
})

test('in August cold water was counted by average, 6,3 m³', () => {
  const august = core.bill(annasAccount, '2026-08').lines.find(({ service }) => service === 'cold-water')
  expect(august).toMatchObject({
    way: 'average',
    volume: '6.3',
    inputs: { parts: [{ previous: '387.986', assumed: '394.286', digits: 3 }] },
  })
})

test('twelve months of cold water are 74,2 m³', () => {
  const year = core.bills().filter(({ account, period }) => account === annasAccount && period > '2025-11')
  const litres = year.reduce(
    (sum, { lines }) =>
      sum + Math.round(Number(lines.find(({ service }) => service === 'cold-water')?.volume) * 1000),
    0,
  )
  expect([year.length, litres]).toEqual([12, 74_200])
})

test('the grandmother owes 4 870,16 for November', () => {
  expect(core.bill(grandmothersAccount, '2026-11')).toMatchObject({
    opening: 455_240,
    paid: 455_240,
    total: 487_016,
  })
})

const sums = ({ lines }: KeptBill) => lines.map(({ service, total }) => [service, total])

test('on another day and with another seed the household lives on, and the told months stay the same', () => {
  const later = givenCore({ accounts: 2, seed: 99, at: '2027-03-08T09:00+03:00' })
  expect(sums(later.bill(annasAccount, '2026-11'))).toEqual(sums(november))
  expect(later.bill(annasAccount, '2027-02').total).toBeGreaterThan(0)

  const earlier = givenCore({ accounts: 2, at: '2026-06-20T09:00+03:00' })
  expect(earlier.region().newest).toBe('2026-05')
  expect(earlier.bill(annasAccount, '2026-05').total).toBeGreaterThan(0)
})
