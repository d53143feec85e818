import type { FormField, LegalTerm } from '@mosobleirc/domain/requests'
import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.generated.ts'

/** What a request can be about. */
export type Category = {
  code: string
  title: string
  description: string
  searchWords: string
  account: 'required' | 'optional'
  fields: readonly FormField[]
  decides: string
  team: string
  term: LegalTerm
  usualDays?: number
}

const categoryOf = (row: Selectable<DB['requestCategory']>): Category => ({
  code: row.code,
  title: row.title,
  description: row.description,
  searchWords: row.searchWords,
  account: row.account === 'required' ? 'required' : 'optional',
  // Written by the content alone, which is typed.
  fields: row.fields as unknown as readonly FormField[],
  decides: row.decides,
  team: row.team,
  term: {
    days: row.termDays,
    kind: row.termKind === 'calendar' ? 'calendar' : 'working',
    act: row.act,
    pauses: row.termPauses,
  },
  ...(row.usualDays !== null && { usualDays: row.usualDays }),
})

/** Categories that a resident can choose, in their order. */
export const listedCategories = async (db: Db): Promise<Category[]> => {
  const rows = await db
    .selectFrom('requestCategory')
    .selectAll()
    .where('listed', '=', true)
    .orderBy('position')
    .execute()
  return rows.map(categoryOf)
}

/** One of those that a resident can choose. */
export const findListedCategory = async (db: Db, code: string): Promise<Category | undefined> => {
  const row = await db
    .selectFrom('requestCategory')
    .selectAll()
    .where('code', '=', code)
    .where('listed', '=', true)
    .executeTakeFirst()
  return row && categoryOf(row)
}

export const findCategory = async (db: Db, code: string): Promise<Category | undefined> => {
  const row = await db.selectFrom('requestCategory').selectAll().where('code', '=', code).executeTakeFirst()
  return row && categoryOf(row)
}

type Phone = { label: string; number: string }

export const emergencyAdvices = async (db: Db) => {
  const rows = await db
    .selectFrom('emergencyAdvice')
    .select(['code', 'words', 'title', 'advice', 'phones'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, phones: row.phones as unknown as Phone[] }))
}

export const insertCategories = async (
  db: Db,
  categories: readonly Insertable<DB['requestCategory']>[],
): Promise<void> => {
  await db
    .insertInto('requestCategory')
    .values([...categories])
    .execute()
}

export const insertEmergencies = async (
  db: Db,
  advices: readonly Insertable<DB['emergencyAdvice']>[],
): Promise<void> => {
  await db
    .insertInto('emergencyAdvice')
    .values([...advices])
    .execute()
}
