import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { viewOf } from './file-view.ts'
import { findFile, type Owner } from './files.sql.ts'

/**
 * What is known of a file, for its owner.
 *
 * @throws {Refusal} `not-found`
 */
export const getFile = async (db: Db, asked: { owner: Owner; fileId: string }) => {
  const file = await findFile(db, asked)
  if (!file) throw new Refusal('not-found')
  return { file: viewOf(file) }
}
