import type { SandboxDeps } from '../../sandbox-deps.ts'
import { insertNotification, isOneOvertaken, releaseOvertaken } from './notifications.sql.ts'

type Happened = {
  /** `payment.succeeded` */
  readonly event: string
  readonly objectId: string
  readonly object: Readonly<Record<string, unknown>>
  /** The payment that the object belongs to, when it is not the object itself. */
  readonly paymentId?: string
}

/** How long a notification waits for a next one to overtake it, and how far behind that one it then comes. */
const waitsToBeOvertaken = 30_000
const comesAfter = 1_000

/**
 * Puts a notification on its way, as it is at the moment of the event.
 * Here the switched-on faults lose it, double it, or let the next one overtake it.
 */
export const enqueueNotification = (deps: SandboxDeps, happened: Happened): void => {
  const { clock, state, faults } = deps
  const now = clock.now()
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

  const lost = faults.take('webhook-lost') !== undefined
  const doubled = faults.take('webhook-doubled') !== undefined
  // With one already waiting, this is the next one: it goes at once, or the two would keep their order.
  const reordered = faults.take('webhook-reordered') !== undefined && !isOneOvertaken(state)

  if (!lost) releaseOvertaken(state, later(comesAfter))
  const send = () =>
    insertNotification(state, {
      ...asNotification(happened),
      happenedAt: now,
      dueAt: reordered ? later(waitsToBeOvertaken) : now,
      fate: lost ? 'lost' : 'waiting',
      overtaken: reordered,
    })
  send()
  if (doubled) send()
}

/** Sends a notification once more at a person's wish; no fault touches it. */
export const enqueueAgain = ({ clock, state }: SandboxDeps, happened: Happened): void => {
  const now = clock.now()
  insertNotification(state, {
    ...asNotification(happened),
    happenedAt: now,
    dueAt: now,
    fate: 'waiting',
    overtaken: false,
  })
}

const asNotification = ({ event, objectId, object, paymentId = objectId }: Happened) => ({
  event,
  objectId,
  paymentId,
  body: JSON.stringify({ type: 'notification', event, object }),
})
