import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type FileView, viewOf } from './file-view.ts'
import { lockUnclaimed, markClaimed, type Owner } from './files.sql.ts'

type Claim = {
  /** Who has uploaded them, and sends them now. */
  owner: Owner
  /** In the order in which they will be shown. */
  fileIds: readonly string[]
  now: Date
}

/**
 * Takes files for something that carries them from now on: a request, a message, a review. Each can be taken once.
 * Needs the transaction in which the carrier is saved; it keeps the ids in a table of its own.
 *
 * @returns the files in the given order
 * @throws {Refusal} `file-gone` when one is unknown, somebody else's, taken already or named twice; `file-not-ready`,
 *   `file-infected`
 */
export const claimFiles = async (db: Db, { owner, fileIds, now }: Claim): Promise<FileView[]> => {
  if (fileIds.length === 0) return []
  const files = new Map((await lockUnclaimed(db, { owner, fileIds })).map((file) => [file.id, file]))
  if (files.size !== fileIds.length) throw new Refusal('file-gone')
  const states = new Set(Array.from(files.values(), ({ state }) => state))
  if (states.has('infected')) throw new Refusal('file-infected')
  if (states.has('checking')) throw new Refusal('file-not-ready')
  await markClaimed(db, fileIds, now)
  return inOrder(fileIds, Array.from(files.values(), viewOf))
}

const inOrder = (ids: readonly string[], views: readonly FileView[]): FileView[] => {
  const byId = new Map(views.map((view) => [view.id, view]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
