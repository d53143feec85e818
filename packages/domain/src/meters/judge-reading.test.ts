import { describe, expect, test } from 'vitest'
import { type BillingPeriod, micros } from '../shared/index.ts'
import { doubtLimit } from './doubt-limit.ts'
import { judgeReading } from './judge-reading.ts'

/** Litres as millionths of a cubic metre. */
const litres = (amount: number) => micros(BigInt(amount) * 1000n)
const kilowattHours = (...amounts: number[]) => amounts.map((amount) => micros(BigInt(amount) * 1_000_000n))
const water = { wholeDigits: 5, fractionDigits: 3 }

test.each([
  // previous   typed     asked about above
  [412_386, 417_198, 20_000, { kind: 'accepted', consumption: [litres(4812)] }],
  [412_386, 412_386, 20_000, { kind: 'accepted', consumption: [litres(0)] }],
  [412_386, 432_386, 20_000, { kind: 'accepted', consumption: [litres(20_000)] }],
  [412_386, 432_387, 20_000, { kind: 'doubtful', consumption: [litres(20_001)], limit: litres(20_000) }],
  [412_386, 412_385, 20_000, { kind: 'rejected', reason: 'below-previous', zone: 0 }],
  [412_386, 99_999_999, undefined, { kind: 'accepted', consumption: [litres(99_587_613)] }],
  [412_386, 100_000_000, undefined, { kind: 'rejected', reason: 'does-not-fit', zone: 0 }],
])('from %i to %i litres, asked above %s', (previous, typed, doubtAbove, verdict) => {
  const limit = doubtAbove === undefined ? undefined : litres(doubtAbove)
  expect(
    judgeReading({ dials: [litres(typed)], previous: [litres(previous)], shape: water, doubtAbove: limit }),
  ).toEqual(verdict)
})

test('the first reading of a meter has nothing to be compared with', () => {
  expect(judgeReading({ dials: [litres(500)], shape: water })).toEqual({
    kind: 'accepted',
    consumption: [0n],
  })
})

test('a fraction finer than the wheels is a slip', () => {
  expect(judgeReading({ dials: [micros(412_386_400n)], shape: water })).toMatchObject({
    reason: 'does-not-fit',
  })
  expect(
    judgeReading({ dials: [micros(1_500_000n)], shape: { wholeDigits: 6, fractionDigits: 0 } }),
  ).toMatchObject({
    reason: 'does-not-fit',
  })
})

test('every zone is judged, and the one that is wrong is named', () => {
  const shape = { wholeDigits: 6, fractionDigits: 0 }
  const previous = kilowattHours(10_000, 4_000)
  expect(judgeReading({ dials: kilowattHours(10_120, 4_060), previous, shape })).toEqual({
    kind: 'accepted',
    consumption: kilowattHours(120, 60),
  })
  expect(judgeReading({ dials: kilowattHours(10_120, 3_999), previous, shape })).toEqual({
    kind: 'rejected',
    reason: 'below-previous',
    zone: 1,
  })
})

const month = (used: number, days = 30) => ({
  period: '2026-11' as BillingPeriod,
  consumption: litres(used),
  days,
})

describe('more is asked about', () => {
  test.each([
    // months, norm, days since the previous reading, limit
    ['without history or norm, never', [], undefined, 30, undefined],
    ['by the norm alone', [], 8000, 30, 16_000],
    ['never, where the norm is for nobody', [], 0, 30, undefined],
    ['by history alone', [4000, 5000, 6000], undefined, 30, 15_000],
    ['by the norm, where it is more', [4000, 5000, 6000], 8000, 30, 16_000],
    ['by history, where it is more', [4000, 5000, 6000], 7000, 30, 15_000],
    ['never, where nothing was ever used', [0, 0, 0], undefined, 30, undefined],
    ['by the norm, where nothing was ever used', [0, 0, 0], 8000, 30, 16_000],
    ['by the newest six months', [90_000, 1000, 1000, 1000, 1000, 1000, 1000], undefined, 30, 3000],
    ['no sooner within a month', [5000], undefined, 3, 15_000],
    ['later after three months', [5000], undefined, 90, 45_000],
    ['later by the norm as well', [], 8000, 60, 32_000],
  ])('%s', (_, months, norm, days, limit) => {
    const known = {
      months: months.map((used) => month(used)),
      norm: norm === undefined ? undefined : litres(norm),
      days,
    }
    expect(doubtLimit(known)).toEqual(limit === undefined ? undefined : litres(limit))
  })

  test('with a skipped month counted as two', () => {
    const months = [month(5000), month(10_000, 60), month(5000)]
    expect(doubtLimit({ months, days: 30 })).toEqual(litres(15_000))
  })
})
