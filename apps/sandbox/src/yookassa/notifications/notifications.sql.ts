import { integer, optionalInteger, optionalText, text } from '../../sql-row.ts'
import type { State } from '../../state.ts'

const fates = ['waiting', 'delivered', 'lost', 'given-up'] as const
type Fate = (typeof fates)[number]

/** One notification on its way to the shop. */
export type Notification = {
  readonly id: number
  readonly event: string
  readonly objectId: string
  readonly body: string
  readonly happenedAt: Date
  readonly dueAt: Date
  readonly attempts: number
  readonly fate: Fate
  /** What the shop answered last; absent: it was not asked yet, or did not answer. */
  readonly lastStatus: number | undefined
  readonly lastError: string | undefined
}

export const createNotificationTable = (state: State): void =>
  state.exec(
    `CREATE TABLE IF NOT EXISTS notification (
       id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, object_id TEXT NOT NULL, payment_id TEXT NOT NULL,
       body TEXT NOT NULL, happened_at TEXT NOT NULL, due_at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
       fate TEXT NOT NULL, overtaken INTEGER NOT NULL DEFAULT 0, last_status INTEGER, last_error TEXT
     );
     CREATE INDEX IF NOT EXISTS notification_due ON notification (due_at) WHERE fate = 'waiting';
     CREATE INDEX IF NOT EXISTS notification_of_payment ON notification (payment_id, id)`,
  )

type NewNotification = Pick<Notification, 'event' | 'objectId' | 'body' | 'happenedAt' | 'dueAt' | 'fate'> & {
  readonly paymentId: string
  /** It waits on purpose for the next one to overtake it. */
  readonly overtaken: boolean
}

export const insertNotification = (state: State, one: NewNotification): void => {
  state
    .prepare(
      `INSERT INTO notification (event, object_id, payment_id, body, happened_at, due_at, fate, overtaken)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      one.event,
      one.objectId,
      one.paymentId,
      one.body,
      one.happenedAt.toISOString(),
      one.dueAt.toISOString(),
      one.fate,
      one.overtaken ? 1 : 0,
    )
}

/** Whether a notification waits to be overtaken. */
export const isOneOvertaken = (state: State): boolean =>
  state.prepare(`SELECT 1 FROM notification WHERE fate = 'waiting' AND overtaken = 1`).get() !== undefined

/** Lets the notifications that wait to be overtaken go at the given moment. */
export const releaseOvertaken = (state: State, dueAt: Date): void => {
  state
    .prepare(`UPDATE notification SET due_at = ?, overtaken = 0 WHERE fate = 'waiting' AND overtaken = 1`)
    .run(dueAt.toISOString())
}

export const listDue = (state: State, now: Date): readonly Notification[] =>
  state
    .prepare(
      `SELECT * FROM notification WHERE fate = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT 100`,
    )
    .all(now.toISOString())
    .map(toNotification)

type Outcome = Pick<Notification, 'id' | 'attempts' | 'fate' | 'dueAt' | 'lastStatus' | 'lastError'>

export const saveOutcome = (
  state: State,
  { id, attempts, fate, dueAt, lastStatus, lastError }: Outcome,
): void => {
  state
    .prepare(
      'UPDATE notification SET attempts = ?, fate = ?, due_at = ?, last_status = ?, last_error = ? WHERE id = ?',
    )
    .run(attempts, fate, dueAt.toISOString(), lastStatus ?? null, lastError ?? null, id)
}

/** Every notification about a payment and its refunds, oldest first. */
export const listOfPayment = (state: State, paymentId: string): readonly Notification[] =>
  state
    .prepare('SELECT * FROM notification WHERE payment_id = ? ORDER BY id')
    .all(paymentId)
    .map(toNotification)

const toNotification = (row: Readonly<Record<string, unknown>>): Notification => ({
  id: integer(row, 'id'),
  event: text(row, 'event'),
  objectId: text(row, 'object_id'),
  body: text(row, 'body'),
  happenedAt: new Date(text(row, 'happened_at')),
  dueAt: new Date(text(row, 'due_at')),
  attempts: integer(row, 'attempts'),
  fate: fates.find((fate) => fate === row['fate']) ?? 'given-up',
  lastStatus: optionalInteger(row, 'last_status'),
  lastError: optionalText(row, 'last_error'),
})
