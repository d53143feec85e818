import type { OrderState } from './order-state.ts'

/** What an order is while it still waits for its end. */
export type UnfinishedState = Extract<OrderState, 'waiting' | 'unknown' | 'partly-paid'>

/**
 * Whether an order still waits for its end, so that every screen about money leads back to it.
 *
 * Money under way does; so does an order of which a part was taken, as long as the rest can be paid through it. One
 * that brought nothing does not: what it was for is simply still owed.
 *
 * Source: docs/rules/money.md, rule P14.
 *
 * @param outdated the rest cannot be paid through this order any more: a newer document or another payment has come
 */
export const isUnfinished = (state: OrderState, outdated: boolean): state is UnfinishedState =>
  state === 'waiting' || state === 'unknown' || (state === 'partly-paid' && !outdated)
