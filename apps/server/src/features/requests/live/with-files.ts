import type { Db } from '../../../platform/database.ts'
import type { FileView } from '../../files/index.ts'
import { filesOfMessages } from '../chat/files-of-messages.ts'
import type { LiveEventRow } from './events.sql.ts'

/** An event with the files of its message. */
export type FiledEvent = LiveEventRow & { files: FileView[] }

export const withFiles = async (db: Db, events: readonly LiveEventRow[]): Promise<FiledEvent[]> => {
  const messages = events.flatMap(({ messageId }) => messageId ?? [])
  const files = await filesOfMessages(db, messages)
  return events.map((event) => ({
    ...event,
    files: event.messageId === null ? [] : files(event.messageId),
  }))
}
