import type { Insertable } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { DB } from '../../../platform/tables.generated.ts'

/** Who looks at a chat: a resident sees no notes. */
export type Side = 'resident' | 'staff'

/** What one screen holds; earlier ones are asked for. */
const PAGE = 50

const messageRows = (db: Db, side: Side) =>
  db
    .selectFrom('message')
    .leftJoin('staff as author', 'author.id', 'message.staffId')
    .selectAll('message')
    .select('author.name as authorName')
    .$if(side === 'resident', (some) => some.where('message.internal', '=', false))

export type MessageRow = Awaited<ReturnType<ReturnType<typeof messageRows>['executeTakeFirstOrThrow']>>

type Asked = { requestId: string; side: Side; before?: number | undefined }

/** A page of messages, oldest first, that ends before a place in the chat. */
export const messagesPage = async (db: Db, { requestId, side, before }: Asked) => {
  const rows = await messageRows(db, side)
    .where('message.requestId', '=', requestId)
    .$if(before !== undefined, (some) => some.where('message.seq', '<', before ?? 0))
    .orderBy('message.seq', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE).toReversed(), hasEarlier: rows.length > PAGE }
}

/** A message as a side may know it. */
export const findMessage = (
  db: Db,
  { requestId, messageId, side }: { requestId: string; messageId: string; side: Side },
): Promise<MessageRow | undefined> =>
  messageRows(db, side)
    .where('message.requestId', '=', requestId)
    .where('message.id', '=', messageId)
    .executeTakeFirst()

export const findByClientId = (
  db: Db,
  requestId: string,
  clientId: string,
): Promise<MessageRow | undefined> =>
  messageRows(db, 'staff')
    .where('message.requestId', '=', requestId)
    .where('message.clientId', '=', clientId)
    .executeTakeFirst()

/** Adds a message at the end of its chat; the request is locked, so the place is free. */
export const insertMessage = async (
  db: Db,
  { touches, fileIds, ...message }: Insertable<DB['message']> & { touches: Date; fileIds: readonly string[] },
): Promise<void> => {
  await db.insertInto('message').values(message).execute()
  if (fileIds.length > 0) {
    const files = fileIds.map((fileId, position) => ({ messageId: message.id, fileId, position }))
    await db.insertInto('messageFile').values(files).execute()
  }
  await db
    .updateTable('request')
    .set({ messages: message.seq, touchedAt: touches })
    .where('id', '=', message.requestId)
    .execute()
}

/** The last message up to a place that both sides know. */
export const lastPublic = async (db: Db, requestId: string, seq: number): Promise<string | undefined> => {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('requestId', '=', requestId)
    .where('internal', '=', false)
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
