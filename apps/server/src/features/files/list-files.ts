import type { Db } from '../../platform/database.ts'
import { type FileView, viewOf } from './file-view.ts'
import { filesByIds } from './files.sql.ts'

/**
 * Files by their ids, for something that carries them and was found to be the caller's own.
 *
 * @returns each under its id, so that one question does for a whole list of carriers
 */
export const listFiles = async (db: Db, fileIds: readonly string[]): Promise<Map<string, FileView>> =>
  new Map((await filesByIds(db, fileIds)).map((file) => [file.id, viewOf(file)]))
