import type { RequestStatus } from './request-status.ts'

/** What happened to a request, as its history keeps it. */
export type RequestEvent<Instant> =
  | { kind: 'received'; at: Instant }
  | { kind: 'assigned'; at: Instant; to: string; team: string }
  | { kind: 'moved'; at: Instant; to: RequestStatus; note?: string | undefined }

export type RequestStep<Instant> = {
  name: 'received' | 'assigned' | 'in-work' | 'waiting' | 'answer' | 'reopened' | 'closed'
  state: 'done' | 'now' | 'next'
  at?: Instant
  /** Who took it. */
  to?: string
  /** What the specialist said about this step. */
  note?: string
}

const nameOf: Record<RequestStatus, RequestStep<unknown>['name']> = {
  new: 'received',
  'in-work': 'in-work',
  waiting: 'waiting',
  done: 'answer',
  reopened: 'reopened',
  closed: 'closed',
}

/**
 * The way of a request like that of a parcel: what has happened in the order of time, what is happening, and what
 * comes next. The last thing that happened is `now` until the request is answered.
 *
 * Source: docs/rules/requests.md, rule Z6.
 */
export const requestTrack = <Instant>(events: readonly RequestEvent<Instant>[]): RequestStep<Instant>[] => {
  const steps = events.map((event): RequestStep<Instant> => {
    if (event.kind === 'received') return { name: 'received', state: 'done', at: event.at }
    if (event.kind === 'assigned') return { name: 'assigned', state: 'done', at: event.at, to: event.to }
    return {
      name: nameOf[event.to],
      state: 'done',
      at: event.at,
      ...(event.note !== undefined && { note: event.note }),
    }
  })
  const last = steps.at(-1)
  if (!last || last.name === 'answer' || last.name === 'closed') return steps
  // A request that was only received still waits for its specialist; its receipt is over.
  if (last.name !== 'received') last.state = 'now'
  const next: RequestStep<Instant>[] = last.name === 'received' ? [{ name: 'assigned', state: 'next' }] : []
  return [...steps, ...next, { name: 'answer', state: 'next' }]
}

/** How many quarters of the way are behind, in eighths: the bar of the list has four parts, the one under way is half full. */
export const requestProgress = (status: RequestStatus, assigned: boolean): number => {
  if (status === 'done' || status === 'closed') return 8
  if (status === 'new') return assigned ? 4 : 2
  return 5
}
