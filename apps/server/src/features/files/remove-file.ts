import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import { removeBytes } from './file-bytes.ts'
import { deleteFiles, lockUnclaimed, type Owner } from './files.sql.ts'

/**
 * Takes a file back that its owner has uploaded and not sent.
 *
 * @throws {Refusal} `not-found`, also when something carries it
 */
export const removeFile = async (
  deps: Pick<Deps, 'blobs' | 'inTransaction'>,
  { owner, fileId }: { owner: Owner; fileId: string },
): Promise<Record<string, never>> =>
  deps.inTransaction(async (db) => {
    const [file] = await lockUnclaimed(db, { owner, fileIds: [fileId] })
    if (!file) throw new Refusal('not-found')
    await removeBytes(deps, file.id)
    await deleteFiles(db, [file.id])
    return {}
  })
