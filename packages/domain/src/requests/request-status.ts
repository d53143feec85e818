/**
 * Where a request stands.
 *
 * - `new`: has a number, nobody has taken it
 * - `in-work`: a specialist works on it
 * - `waiting`: the specialist has asked the resident something
 * - `done`: answered; the resident may agree, or open it anew
 * - `reopened`: the resident does not agree with the answer
 * - `closed`: over; a further question is a new request
 */
export type RequestStatus = 'new' | 'in-work' | 'waiting' | 'done' | 'reopened' | 'closed'

/** Who moves a request. `system`: a rule of ours, such as the day on which an answered request closes. */
export type RequestMover = 'resident' | 'staff' | 'system'

type Move = { from: RequestStatus; to: RequestStatus; by: readonly RequestMover[] }

/** Every move there is; whatever is not here cannot happen. Source: docs/rules/requests.md, rule Z1. */
export const requestMoves: readonly Move[] = [
  { from: 'new', to: 'in-work', by: ['staff'] },
  { from: 'new', to: 'done', by: ['staff'] },
  { from: 'in-work', to: 'waiting', by: ['staff'] },
  { from: 'in-work', to: 'done', by: ['staff'] },
  // The resident has answered, so it is the specialist's turn again.
  { from: 'waiting', to: 'in-work', by: ['staff', 'system'] },
  { from: 'waiting', to: 'done', by: ['staff'] },
  { from: 'done', to: 'reopened', by: ['resident'] },
  { from: 'done', to: 'in-work', by: ['staff'] },
  { from: 'done', to: 'closed', by: ['system'] },
  { from: 'reopened', to: 'in-work', by: ['staff'] },
  { from: 'reopened', to: 'done', by: ['staff'] },
]

export const mayMoveRequest = (from: RequestStatus, to: RequestStatus, by: RequestMover): boolean =>
  requestMoves.some((move) => move.from === from && move.to === to && move.by.includes(by))

/** Whether a request still wants something of somebody; the others are history. */
export const isOpenRequest = (status: RequestStatus): boolean => status !== 'done' && status !== 'closed'
