import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { contentOfVersion, versionsOf } from './editing.sql.ts'

/**
 * One answer as an editor left it, with all its versions.
 *
 * @param wanted the newest version when absent
 * @throws {Refusal} `not-found` when there is no such answer or version
 */
export const readForEditors = async (db: Db, code: string, wanted: number | undefined) => {
  const versions = await versionsOf(db, code)
  const version = wanted ?? versions[0]?.version
  const content = version === undefined ? undefined : await contentOfVersion(db, code, version)
  if (version === undefined || !content) throw new Refusal('not-found')
  return { code, version, content, versions }
}
