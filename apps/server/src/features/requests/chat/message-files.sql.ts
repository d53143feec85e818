import type { Db } from '../../../platform/database.ts'
import type { Side } from './messages.sql.ts'

/** Ids of the files that messages carry, in their order. */
export const fileIdsOf = async (db: Db, messageIds: readonly string[]): Promise<Map<string, string[]>> => {
  const byMessage = new Map<string, string[]>()
  if (messageIds.length === 0) return byMessage
  const rows = await db
    .selectFrom('messageFile')
    .select(['messageId', 'fileId'])
    .where('messageId', 'in', [...messageIds])
    .orderBy('messageId')
    .orderBy('position')
    .execute()
  for (const { messageId, fileId } of rows) {
    byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), fileId])
  }
  return byMessage
}

/** Whether a chat carries a file where a side sees it: those of notes are for staff alone. */
export const carriesFile = async (
  db: Db,
  { requestId, fileId, side }: { requestId: string; fileId: string; side: Side },
): Promise<boolean> => {
  const row = await db
    .selectFrom('messageFile')
    .innerJoin('message', 'message.id', 'messageFile.messageId')
    .select('messageFile.fileId')
    .where('messageFile.fileId', '=', fileId)
    .where('message.requestId', '=', requestId)
    .$if(side === 'resident', (some) => some.where('message.internal', '=', false))
    .executeTakeFirst()
  return row !== undefined
}
