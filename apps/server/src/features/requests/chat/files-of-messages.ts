import type { Db } from '../../../platform/database.ts'
import { type FileView, listFiles } from '../../files/index.ts'
import { fileIdsOf } from './message-files.sql.ts'

/** The files of messages that somebody was found to see, under the message's id. */
export const filesOfMessages = async (
  db: Db,
  messageIds: readonly string[],
): Promise<(messageId: string) => FileView[]> => {
  const carried = await fileIdsOf(db, messageIds)
  const files = await listFiles(db, [...carried.values()].flat())
  return (messageId) => (carried.get(messageId) ?? []).flatMap((id) => files.get(id) ?? [])
}
