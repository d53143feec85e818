import type { MediaType } from '@mosobleirc/domain/files'
import { mediaTypes } from '@mosobleirc/domain/files'
import type { Db } from '../../platform/database.ts'

/** Whose a file is. */
export type Owner = { residentId: string } | { staffId: string }

export type FileState = 'checking' | 'clean' | 'unscanned' | 'infected'

export type StoredFile = {
  id: string
  name: string
  mediaType: MediaType
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  state: FileState
  createdAt: Date
}

const shown = ['id', 'name', 'mediaType', 'bytes', 'sha256', 'width', 'height', 'state', 'createdAt'] as const

/** The id of an owner, whoever it is: those of residents and staff never meet. */
export const ownerId = (owner: Owner): string => ('residentId' in owner ? owner.residentId : owner.staffId)

const ownerColumn = (owner: Owner) =>
  'residentId' in owner ? (['residentId', owner.residentId] as const) : (['staffId', owner.staffId] as const)

export const insertFile = async (
  db: Db,
  { owner, ...file }: StoredFile & { owner: Owner; nextLookAt: Date | null },
): Promise<void> => {
  const [column, id] = ownerColumn(owner)
  await db
    .insertInto('file')
    .values({ ...file, [column]: id })
    .execute()
}

/** A file of its owner; anybody else's does not exist. */
export const findFile = async (db: Db, { owner, fileId }: { owner: Owner; fileId: string }) => {
  const [column, id] = ownerColumn(owner)
  const row = await db
    .selectFrom('file')
    .select(shown)
    .where('id', '=', fileId)
    .where(column, '=', id)
    .executeTakeFirst()
  return row && typed(row)
}

/** Files by their ids, for those who have looked already whether they may be seen. */
export const filesByIds = async (db: Db, ids: readonly string[]): Promise<StoredFile[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('file')
    .select(shown)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(typed)
}

/**
 * Locks files of an owner that nothing carries yet, in one order everywhere, so that two requests for the same ones
 * wait for each other and neither forever.
 */
export const lockUnclaimed = async (
  db: Db,
  { owner, fileIds }: { owner: Owner; fileIds: readonly string[] },
): Promise<StoredFile[]> => {
  const [column, id] = ownerColumn(owner)
  const rows = await db
    .selectFrom('file')
    .select(shown)
    .where('id', 'in', [...fileIds])
    .where(column, '=', id)
    .where('claimedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(typed)
}

export const markClaimed = async (db: Db, ids: readonly string[], claimedAt: Date): Promise<void> => {
  await db
    .updateTable('file')
    .set({ claimedAt })
    .where('id', 'in', [...ids])
    .execute()
}

/** What an owner has uploaded that nothing carries yet, in bytes. Uploads of one owner queue up here. */
export const lockUnclaimedBytes = async (db: Db, owner: Owner): Promise<number> => {
  const table = 'residentId' in owner ? 'resident' : 'staff'
  await db.selectFrom(table).select('id').where('id', '=', ownerId(owner)).forNoKeyUpdate().execute()
  const [column, id] = ownerColumn(owner)
  const { sum } = await db
    .selectFrom('file')
    .select((file) => file.fn.sum('bytes').as('sum'))
    .where(column, '=', id)
    .where('claimedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}

/** Takes files that wait for the scanner, so that no other worker asks about them until `leaseUntil`. */
export const takeDueFiles = async (
  db: Db,
  { now, leaseUntil, most }: { now: Date; leaseUntil: Date; most: number },
): Promise<{ id: string; createdAt: Date }[]> =>
  db
    .updateTable('file')
    .set({ nextLookAt: leaseUntil })
    .where('id', 'in', (from) =>
      from
        .selectFrom('file')
        .select('id')
        .where('state', '=', 'checking')
        .where('nextLookAt', '<=', now)
        .orderBy('nextLookAt')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'createdAt'])
    .execute()

export const saveVerdict = async (
  db: Db,
  id: string,
  state: 'clean' | 'infected' | 'unscanned',
): Promise<void> => {
  await db
    .updateTable('file')
    .set({ state, nextLookAt: null })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .execute()
}

export const lookAgain = async (db: Db, id: string, nextLookAt: Date): Promise<void> => {
  await db
    .updateTable('file')
    .set({ nextLookAt })
    .where('id', '=', id)
    .where('state', '=', 'checking')
    .execute()
}

/** Locks files that nothing has carried since `before`; those that somebody is just taking are left out. */
export const lockForgotten = async (db: Db, { before, most }: { before: Date; most: number }) => {
  const rows = await db
    .selectFrom('file')
    .select('id')
    .where('claimedAt', 'is', null)
    .where('createdAt', '<', before)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

export const deleteFiles = async (db: Db, ids: readonly string[]): Promise<void> => {
  await db
    .deleteFrom('file')
    .where('id', 'in', [...ids])
    .execute()
}

type Row = Omit<StoredFile, 'mediaType' | 'state'> & { mediaType: string; state: string }

/** Columns whose values the database has checked. */
const typed = (row: Row): StoredFile => {
  const mediaType = mediaTypes.find((each) => each === row.mediaType)
  const state = (['checking', 'clean', 'unscanned', 'infected'] as const).find((each) => each === row.state)
  if (!mediaType || !state) throw new RangeError(`file ${row.id} is of a type or state that there is not`)
  return { ...row, mediaType, state }
}
