import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  declineReasonOf,
  isFinal,
  mayTry,
  moveAttempt,
  orderState,
  paymentState,
  type AttemptState,
  type PaymentState,
} from './index.ts'

const ATTEMPT_STATES: AttemptState[] = ['created', 'pending', 'unknown', 'succeeded', 'canceled']

describe('an attempt', () => {
  test.each([
    // from, what comes of: created, pending, unknown, succeeded, canceled
    ['created', ['stay', 'move', 'move', 'move', 'move']],
    ['pending', ['stay', 'stay', 'stay', 'move', 'move']],
    ['unknown', ['stay', 'move', 'stay', 'move', 'move']],
    ['succeeded', ['stay', 'stay', 'stay', 'stay', 'conflict']],
    ['canceled', ['stay', 'stay', 'stay', 'conflict', 'stay']],
  ] as const)('that is %s', (from, outcomes) => {
    expect(ATTEMPT_STATES.map((to) => moveAttempt(from, to))).toEqual(outcomes)
  })

  test('ends once, whatever messages come in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ATTEMPT_STATES)), (messages) => {
        let state: AttemptState = 'created'
        let endings = 0
        for (const message of messages) {
          if (moveAttempt(state, message) !== 'move') continue
          state = message
          if (isFinal(state)) endings += 1
        }
        expect(endings).toBe(messages.some(isFinal) ? 1 : 0)
      }),
    )
  })
})

describe('a payment', () => {
  test.each([
    [undefined, 'created', true],
    [{ state: 'created' }, 'waiting', false],
    [{ state: 'pending' }, 'waiting', false],
    [{ state: 'unknown' }, 'unknown', false],
    [{ state: 'succeeded' }, 'paid', false],
    [{ state: 'canceled', cancelReason: 'insufficient_funds' }, 'declined', true],
    [{ state: 'canceled', cancelReason: 'expired_on_confirmation' }, 'expired', true],
    [{ state: 'canceled' }, 'declined', true],
  ] as const)('with the attempt %j is %s, may be tried: %s', (attempt, state, tryable) => {
    expect(paymentState(attempt)).toBe(state)
    expect(mayTry(state)).toBe(tryable)
  })
})

describe('an order', () => {
  test.each([
    [['created'], 'created'],
    [['created', 'created'], 'created'],
    [['waiting', 'created'], 'waiting'],
    [['paid', 'waiting'], 'waiting'],
    [['paid', 'created'], 'partly-paid'],
    [['paid', 'declined'], 'partly-paid'],
    [['paid', 'expired'], 'partly-paid'],
    [['paid', 'paid'], 'paid'],
    [['paid'], 'paid'],
    [['declined', 'created'], 'declined'],
    [['expired', 'declined'], 'declined'],
    [['expired', 'created'], 'expired'],
    [['unknown', 'paid'], 'unknown'],
    [['unknown', 'waiting'], 'unknown'],
  ] satisfies [PaymentState[], string][])('of payments %j is %s', (payments, state) => {
    expect(orderState(payments)).toBe(state)
    expect(orderState(payments.toReversed())).toBe(state)
  })
})

test.each([
  ['insufficient_funds', 'insufficient-funds'],
  ['3d_secure_failed', 'three-d-secure-failed'],
  ['payment_method_limit_exceeded', 'limit'],
  ['card_expired', 'card-data-wrong'],
  ['invalid_csc', 'card-data-wrong'],
  ['expired_on_confirmation', 'expired'],
  ['canceled_by_merchant', 'cancelled'],
  ['issuer_unavailable', 'technical'],
  ['amount_not_accepted', 'limit'],
  ['invalid_credentials', 'technical'],
  ['never_made', 'technical'],
  ['call_issuer', 'card-refused'],
  ['fraud_suspected', 'card-refused'],
  ['a word of next year', 'card-refused'],
  ['constructor', 'card-refused'],
  [undefined, 'technical'],
])('the acquirer’s «%s» means %s', (word, reason) => {
  expect(declineReasonOf(word)).toBe(reason)
})
