import { shownName } from '@mosobleirc/domain/files'
import type { StoredFile } from './files.sql.ts'

/** A file as those see it who may. */
export const viewOf = ({ id, name, mediaType, bytes, width, height, state, createdAt }: StoredFile) => ({
  id,
  name: shownName(name, mediaType),
  mediaType,
  bytes,
  ...(width !== null && height !== null && { width, height }),
  state,
  createdAt,
})

export type FileView = ReturnType<typeof viewOf>
