import { integer, text } from '../sql-row.ts'
import type { State } from '../state.ts'
import type { Sms } from './read-sms.ts'

/** A message that the gateway has taken. */
export type SentSms = Sms & { readonly messageId: string; readonly sentAt: Date }

export const createMessageTable = (state: State): void =>
  state.exec(
    `CREATE TABLE IF NOT EXISTS sms (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       sender TEXT NOT NULL, destination TEXT NOT NULL, text TEXT NOT NULL, sent_at TEXT NOT NULL
     );
     CREATE INDEX IF NOT EXISTS sms_by_destination ON sms (destination, id)`,
  )

/** @returns the gateway's number of the message */
export const insertMessage = (
  state: State,
  { sender, destination, text: body }: Sms,
  sentAt: Date,
): string => {
  const row = state
    .prepare('INSERT INTO sms (sender, destination, text, sent_at) VALUES (?, ?, ?, ?) RETURNING id')
    .get(sender, destination, body, sentAt.toISOString())
  if (!row) throw new Error('the message was not stored')
  return messageId(integer(row, 'id'))
}

/** The newest hundred, newest first; of one phone when it is given. */
export const listMessages = (state: State, destination?: string): readonly SentSms[] =>
  state
    .prepare('SELECT * FROM sms WHERE ?1 IS NULL OR destination = ?1 ORDER BY id DESC LIMIT 100')
    .all(destination ?? null)
    .map((row) => ({
      messageId: messageId(integer(row, 'id')),
      sender: text(row, 'sender'),
      destination: text(row, 'destination'),
      text: text(row, 'text'),
      sentAt: new Date(text(row, 'sent_at')),
    }))

// The gateway's numbers have 18 digits and come as text.
const messageId = (id: number) => `439${String(id).padStart(15, '0')}`
