import { expect, test } from 'vitest'

import type { BillingPeriod, CalendarDate } from '../shared/index.ts'
import { moneyPlace, moneyTrack, type MoneyFacts } from './index.ts'

const at = (text: string) => new Date(`${text}+03:00`)
const acceptedAt = at('2026-12-07T14:32')
const captured = { at: at('2026-12-07T14:33'), on: '2026-12-07' as CalendarDate }
const sentAt = at('2026-12-08T18:00')
const acknowledgedAt = at('2026-12-09T07:00')

test.each([
  ['under way', { state: 'waiting', acceptedAt }, 'done now next next'],
  ['without an answer', { state: 'unknown', acceptedAt }, 'done now next next'],
  ['declined', { state: 'declined', acceptedAt }, 'done failed next next'],
  ['out of time', { state: 'expired', acceptedAt }, 'done failed next next'],
  ['captured', { state: 'paid', acceptedAt, captured }, 'done done now next'],
  ['sent', { state: 'paid', acceptedAt, captured, sentAt }, 'done done done now'],
  ['counted', { state: 'paid', acceptedAt, captured, sentAt, acknowledgedAt }, 'done done done done'],
  [
    'counted before we knew it was fetched',
    { state: 'paid', acceptedAt, captured, acknowledgedAt },
    'done done done done',
  ],
] satisfies [string, MoneyFacts, string][])('the way of a payment %s: %j', (_, facts, states) => {
  expect(
    moneyTrack(facts)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states)
})

test('steps say when they happened or by when they usually do', () => {
  expect(moneyTrack({ state: 'paid', acceptedAt, captured })).toEqual([
    { name: 'accepted', state: 'done', at: acceptedAt },
    { name: 'confirmed', state: 'done', at: captured.at },
    { name: 'sent-to-core', state: 'now', by: '2026-12-08' },
    { name: 'counted', state: 'next', by: '2026-12-10' },
  ])
})

test.each([
  [{}, 'in-transit'],
  [{ acknowledgedAt }, 'counted'],
  [{ acknowledgedAt, listedIn: '2026-12' as BillingPeriod }, 'listed'],
  [{ listedIn: '2026-12' as BillingPeriod }, 'listed'],
])('money with %j is %s', (facts, place) => {
  expect(moneyPlace(facts)).toBe(place)
})
