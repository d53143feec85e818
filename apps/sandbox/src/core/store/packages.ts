import type { DatabaseSync } from 'node:sqlite'
import type { Period } from '../numbers/calendar.ts'
import { optionalText, text, integer } from '../../sql-row.ts'

type Row = Readonly<Record<string, unknown>>

/** A row that the product refused, as its protocol names it. */
export type Refusal = {
  readonly file: string
  readonly line: number
  readonly externalId: string | null
  readonly code: string
  readonly message: string
}

/** `queued`: not yet taken by the product; the rest are the product's own words. */
export type PackageState = 'queued' | 'received' | 'checking' | 'held' | 'merged' | 'refused'

const states = ['queued', 'received', 'checking', 'held', 'merged', 'refused'] as const

/** A package for the product. Without a period it holds the directories. */
export type Package = {
  readonly id: string
  readonly period?: Period | undefined
  readonly createdAt: string
  /** Bytes of the manifest as they were sent first: the same package must be the same for ever. */
  readonly manifest?: string | undefined
  readonly state: PackageState
  readonly tries: number
  /** What went wrong last time, in words. */
  readonly trouble?: string | undefined
  readonly accepted: number
  readonly refused: number
  readonly reason?: string | undefined
  readonly refusals: readonly Refusal[]
}

type Queued = Pick<Package, 'id' | 'period'> & { readonly now: Date }

/** Puts a package at the end of the queue. The product goes by the time of the making, so no two have the same. */
export const queuePackage = (db: DatabaseSync, { id, period, now }: Queued): void => {
  const [newest] = allPackages(db)
  const earliest = newest ? Date.parse(newest.createdAt) + 1 : 0
  const createdAt = new Date(Math.max(now.getTime(), earliest)).toISOString()
  db.prepare(
    `INSERT INTO core_package (id, position, period, created_at, state)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM core_package), ?, ?, 'queued')`,
  ).run(id, period ?? null, createdAt)
}

/** Packages that the product has not finished with, oldest first; held ones wait for its staff, not for us. */
export const openPackages = (db: DatabaseSync): Package[] =>
  db
    .prepare("SELECT * FROM core_package WHERE state IN ('queued', 'received', 'checking') ORDER BY position")
    .all()
    .map(packageOf)

export const heldPackages = (db: DatabaseSync): Package[] =>
  db.prepare("SELECT * FROM core_package WHERE state = 'held' ORDER BY position").all().map(packageOf)

export const allPackages = (db: DatabaseSync): Package[] =>
  db.prepare('SELECT * FROM core_package ORDER BY position DESC').all().map(packageOf)

export const findPackage = (db: DatabaseSync, id: string): Package | undefined => {
  const row = db.prepare('SELECT * FROM core_package WHERE id = ?').get(id)
  return row && packageOf(row)
}

export const keepManifest = (db: DatabaseSync, id: string, manifest: string): void => {
  db.prepare('UPDATE core_package SET manifest = ? WHERE id = ?').run(manifest, id)
}

export const keepTrouble = (db: DatabaseSync, id: string, trouble: string): void => {
  db.prepare('UPDATE core_package SET tries = tries + 1, trouble = ? WHERE id = ?').run(trouble, id)
}

type Progress = Pick<Package, 'state' | 'accepted' | 'refused' | 'reason' | 'refusals'>

export const keepProgress = (
  db: DatabaseSync,
  id: string,
  { state, accepted, refused, reason, refusals }: Progress,
): void => {
  db.prepare(
    'UPDATE core_package SET state = ?, accepted = ?, refused = ?, reason = ?, refusals = ?, trouble = NULL WHERE id = ?',
  ).run(state, accepted, refused, reason ?? null, JSON.stringify(refusals), id)
}

/** How many packages are in each state. */
export const countPackages = (db: DatabaseSync): Map<PackageState, number> =>
  new Map(
    db
      .prepare('SELECT state, count(*) AS count FROM core_package GROUP BY state')
      .all()
      .map((row) => [stateOf(row), integer(row, 'count')]),
  )

const stateOf = (row: Row): PackageState => {
  const state = states.find((known) => known === row['state'])
  if (!state) throw new Error('unknown state of a package')
  return state
}

const packageOf = (row: Row): Package => ({
  id: text(row, 'id'),
  period: optionalText(row, 'period'),
  createdAt: text(row, 'created_at'),
  manifest: optionalText(row, 'manifest'),
  state: stateOf(row),
  tries: integer(row, 'tries'),
  trouble: optionalText(row, 'trouble'),
  accepted: integer(row, 'accepted'),
  refused: integer(row, 'refused'),
  reason: optionalText(row, 'reason'),
  refusals: JSON.parse(optionalText(row, 'refusals') ?? '[]'),
})
