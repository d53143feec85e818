import { expect, test } from 'vitest'
import { micros } from '../shared/index.ts'
import { dialsMeant } from './dials-meant.ts'
import { judgeReading } from './judge-reading.ts'

const litres = (...amounts: number[]) => amounts.map((amount) => micros(BigInt(amount) * 1000n))

test.each([
  // previous, typed, only the whole part, meant
  ['the same whole part is the previous dial', [412_386], [412_000], [true], [412_386]],
  ['also just before the next one', [412_999], [412_000], [true], [412_999]],
  ['the next whole part is itself', [412_386], [413_000], [true], [413_000]],
  ['a lower whole part is itself', [412_386], [411_000], [true], [411_000]],
  ['zero is the previous dial of a meter that has hardly begun', [386], [0], [true], [386]],
  ['after zero litres nothing is added', [412_000], [412_000], [true], [412_000]],
  ['a typed fraction is believed', [412_386], [412_000], [false], [412_000]],
  ['a fraction is no whole part, whatever is said of it', [412_386], [412_100], [true], [412_100]],
  ['who says nothing of it is believed', [412_386], [412_000], undefined, [412_000]],
  ['the first reading has nothing to stand for it', undefined, [412_000], [true], [412_000]],
  ['each zone for itself', [900_500, 450_700], [900_000, 451_000], [true, true], [900_500, 451_000]],
  ['each zone as it was typed', [900_500, 450_700], [900_000, 450_000], [true, false], [900_500, 450_000]],
  ['a zone that nobody spoke of', [900_500, 450_700], [900_000, 450_000], [true], [900_500, 450_000]],
])('%s', (_, previous, typed, wholeOnly, meant) => {
  expect(
    dialsMeant({ dials: litres(...typed), wholeOnly, previous: previous && litres(...previous) }),
  ).toEqual(litres(...meant))
})

test.each([
  [[411_000], { kind: 'rejected', reason: 'below-previous', zone: 0 }],
  [[412_000], { kind: 'accepted', consumption: litres(0) }],
  [[413_000], { kind: 'accepted', consumption: litres(614) }],
])('after 412 386 litres the whole part of %i is judged', (typed, verdict) => {
  const previous = litres(412_386)
  const dials = dialsMeant({ dials: litres(...typed), wholeOnly: [true], previous })
  expect(judgeReading({ dials, previous, shape: { wholeDigits: 5, fractionDigits: 3 } })).toEqual(verdict)
})
