import { expect, test } from 'vitest'
import { nextState, paymentEvents, paymentStates, statusOf } from './payment-course.ts'

const allowed: Record<string, string> = {
  'choosing + code-asked': 'confirming-card',
  'choosing + bank-opened': 'confirming-sbp',
  'choosing + held': 'held',
  'choosing + charged': 'succeeded',
  'choosing + declined': 'canceled',
  'choosing + expired': 'canceled',
  'confirming-card + held': 'held',
  'confirming-card + charged': 'succeeded',
  'confirming-card + declined': 'canceled',
  'confirming-card + expired': 'canceled',
  'confirming-sbp + choice-reopened': 'choosing',
  'confirming-sbp + charged': 'succeeded',
  'confirming-sbp + declined': 'canceled',
  'confirming-sbp + expired': 'canceled',
  'held + captured': 'succeeded',
  'held + canceled-by-shop': 'canceled',
  'held + expired': 'canceled',
}

const pairs = paymentStates.flatMap((state) => paymentEvents.map((event) => ({ state, event })))

test.each(pairs)('$state + $event', ({ state, event }) => {
  expect(nextState(state, event)).toBe(allowed[`${state} + ${event}`])
})

test('a status is never reversed by any event', () => {
  const order = ['pending', 'waiting_for_capture', 'succeeded', 'canceled']
  for (const { state, event } of pairs) {
    const next = nextState(state, event)
    if (!next) continue
    expect(order.indexOf(statusOf(next))).toBeGreaterThanOrEqual(order.indexOf(statusOf(state)))
  }
})
