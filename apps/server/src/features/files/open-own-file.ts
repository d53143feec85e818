import type { Deps } from '../../deps.ts'
import type { FileAnswer } from '../../platform/send-file.ts'
import type { Owner } from './files.sql.ts'
import { getFile } from './get-file.ts'
import { openFile, type WantedFile } from './open-file.ts'

/**
 * Opens a file for its owner.
 *
 * @throws {Refusal} as `openFile`; `not-found` also when it is somebody else's
 */
export const openOwnFile = async (
  deps: Pick<Deps, 'db' | 'blobs'>,
  { owner, ...wanted }: WantedFile & { owner: Owner },
): Promise<FileAnswer> => {
  await getFile(deps.db, { owner, fileId: wanted.fileId })
  return openFile(deps, wanted)
}
