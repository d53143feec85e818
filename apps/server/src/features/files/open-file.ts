import { isPicture } from '@mosobleirc/domain/files'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileAnswer } from '../../platform/send-file.ts'
import { readBytes } from './file-bytes.ts'
import { viewOf } from './file-view.ts'
import { filesByIds } from './files.sql.ts'

export type WantedFile = { fileId: string; which: 'whole' | 'preview' }

/**
 * Opens a file for somebody of whom it is known already that they may see it: whoever calls has found the file in
 * something that is theirs. Pictures may be shown; a PDF can hold scripts and is only saved.
 *
 * @throws {Refusal} `not-found`, `file-not-ready` while the scanner has not spoken, `file-infected`
 */
export const openFile = async (
  deps: Pick<Deps, 'db' | 'blobs'>,
  { fileId, which }: WantedFile,
): Promise<FileAnswer> => {
  const [file] = await filesByIds(deps.db, [fileId])
  if (!file) throw new Refusal('not-found')
  if (file.state === 'checking') throw new Refusal('file-not-ready')
  if (file.state === 'infected') throw new Refusal('file-infected')
  const bytes = await readBytes(deps, file.id, which)
  if (!bytes) throw new Refusal('not-found')
  return {
    mediaType: which === 'preview' ? 'image/webp' : file.mediaType,
    name: viewOf(file).name,
    as: isPicture(file.mediaType) ? 'shown' : 'saved',
    tag: `${file.sha256.slice(0, 32)}-${which}`,
    bytes,
  }
}
