import type { Db } from '../../../platform/database.ts'
import { unacknowledged } from './outgoing.sql.ts'

/** Tells a core which packages wait for it, oldest first. */
export const listOutgoing = async (db: Db, source: string) => ({
  packages: (await unacknowledged(db, source)).map(({ id, createdAt, kind, rows }) => ({
    packageId: id,
    createdAt: createdAt.toISOString(),
    counts: { payments: 0, readings: 0, [kind]: rows },
  })),
})
