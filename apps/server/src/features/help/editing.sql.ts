import { sql } from 'kysely'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { storedDate } from '../../platform/stored.ts'
import type { HelpContent } from './help-content.ts'

/** Saves are one after another, so that none is written over unseen. Readers do not wait. */
export const lockHelp = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('help', 0))`.execute(db)
}

/** The version that is in place, whatever its state. */
export const currentVersion = async (db: Db, code: string): Promise<number | undefined> => {
  const row = await db.selectFrom('helpArticle').select('version').where('code', '=', code).executeTakeFirst()
  return row?.version
}

export const allCategories = (db: Db): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('helpCategory').select(['code', 'name']).orderBy('position').execute()

/** How many of these articles there are. */
export const countArticles = async (db: Db, codes: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from help_article where code = any(${[...codes]}::text[])
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Where an article stands in a category: where it stood, or at the end when it is new there. */
export const placeIn = async (db: Db, code: string, category: string): Promise<number> => {
  const rows = await db
    .selectFrom('helpArticle')
    .select(['code', 'position'])
    .where('categoryCode', '=', category)
    .orderBy('position')
    .execute()
  const here = rows.find((row) => row.code === code)
  return here?.position ?? (rows.at(-1)?.position ?? -1) + 1
}

export type EditorsFilter = {
  category?: string | undefined
  confidence?: HelpContent['confidence'] | undefined
  state?: HelpContent['state'] | undefined
  checkedUntil?: CalendarDate | undefined
  search?: string | undefined
}

/** How many residents have said either about it, whatever version they had read. */
const saidOf = (helped: boolean) =>
  sql<number>`(select count(*)::integer from help_feedback where article_code = help_article.code and helped = ${helped})`

/** Articles that fit a filter: those that have helped least first, then those checked longest ago. */
export const listedForEditors = async (
  db: Db,
  { category, confidence, state, checkedUntil, search }: EditorsFilter,
) => {
  const rows = await db
    .selectFrom('helpArticle')
    .select(['code', 'categoryCode', 'question', 'confidence', 'checkedOn', 'state', 'version', 'updatedAt'])
    .select([saidOf(true).as('helped'), saidOf(false).as('notHelped')])
    .$if(category !== undefined, (some) => some.where('categoryCode', '=', category ?? ''))
    .$if(confidence !== undefined, (some) => some.where('confidence', '=', confidence ?? ''))
    .$if(state !== undefined, (some) => some.where('state', '=', state ?? ''))
    .$if(checkedUntil !== undefined, (some) => some.where('checkedOn', '<=', checkedUntil ?? ''))
    .$if(search !== undefined, (some) =>
      some.where(sql<boolean>`strpos(lower(question), lower(${search ?? ''})) > 0`),
    )
    .orderBy('notHelped', 'desc')
    .orderBy('checkedOn')
    .orderBy('code')
    .execute()
  // The columns' own checks allow nothing else.
  return rows.map(({ categoryCode, ...row }) => ({
    ...row,
    category: categoryCode,
    checkedOn: storedDate(row.checkedOn),
    confidence: row.confidence as HelpContent['confidence'],
    state: row.state as HelpContent['state'],
  }))
}

const saidOfVersion = (helped: boolean) =>
  sql<number>`(
    select count(*)::integer from help_feedback
    where article_code = saved.article_code and article_version = saved.version and helped = ${helped}
  )`

/** Every version of an article, newest first: who saved it, and what its readers have said. */
export const versionsOf = async (db: Db, code: string) => {
  const rows = await db
    .selectFrom('helpArticleVersion as saved')
    .leftJoin('staff', (join) =>
      join.on((on) => on(on.cast<string>('staff.id', 'text'), '=', on.ref('saved.savedBy'))),
    )
    .select(['saved.version', 'saved.savedAt', 'staff.name as savedBy'])
    .select([saidOfVersion(true).as('helped'), saidOfVersion(false).as('notHelped')])
    .where('saved.articleCode', '=', code)
    .orderBy('saved.version', 'desc')
    .execute()
  return rows.map(({ savedBy, ...row }) => ({ ...row, ...(savedBy !== null && { savedBy }) }))
}

export const contentOfVersion = async (
  db: Db,
  code: string,
  version: number,
): Promise<HelpContent | undefined> => {
  const row = await db
    .selectFrom('helpArticleVersion')
    .select('content')
    .where('articleCode', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  // Written by saveArticle alone.
  return row?.content as HelpContent | undefined
}
