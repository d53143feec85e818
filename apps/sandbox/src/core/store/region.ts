import type { DatabaseSync } from 'node:sqlite'
import type { Period } from '../numbers/calendar.ts'
import { text, integer } from '../../sql-row.ts'

/** What the demo region was made of, and how far it has come. */
export type Region = {
  readonly seed: number
  readonly accounts: number
  /** First month with bills. */
  readonly first: Period
  /** Newest month with bills. */
  readonly newest: Period
}

export const findRegion = (db: DatabaseSync): Region | undefined => {
  const row = db.prepare('SELECT * FROM core_region').get()
  return (
    row && {
      seed: integer(row, 'seed'),
      accounts: integer(row, 'accounts'),
      first: text(row, 'first'),
      newest: text(row, 'newest'),
    }
  )
}

export const saveRegion = (db: DatabaseSync, { seed, accounts, first, newest }: Region): void => {
  db.prepare('INSERT INTO core_region VALUES (1, ?, ?, ?, ?)').run(seed, accounts, first, newest)
}

export const moveRegion = (db: DatabaseSync, newest: Period): void => {
  db.prepare('UPDATE core_region SET newest = ?').run(newest)
}
