import type { Insertable } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { DB } from '../../../platform/tables.generated.ts'

type Template = Insertable<DB['answerTemplate']>

/** Texts to answer with, by title, with who wrote them last. */
export const allTemplates = (db: Db) =>
  db
    .selectFrom('answerTemplate as template')
    .leftJoin('staff as writer', 'writer.id', 'template.updatedBy')
    .select(['template.id', 'template.title', 'template.text', 'template.categoryCode'])
    .select(['template.updatedAt', 'writer.name as updatedBy'])
    .orderBy('template.title')
    .orderBy('template.id')
    .execute()

export const insertTemplates = async (db: Db, templates: readonly Template[]): Promise<void> => {
  await db
    .insertInto('answerTemplate')
    .values([...templates])
    .execute()
}

/** @returns whether there is such a template */
export const updateTemplate = async (db: Db, { id, ...template }: Template): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('answerTemplate')
    .set(template)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns what it was called, when there was such a template */
export const deleteTemplate = async (db: Db, id: string): Promise<string | undefined> => {
  const row = await db.deleteFrom('answerTemplate').where('id', '=', id).returning('title').executeTakeFirst()
  return row?.title
}

export const hasCategory = async (db: Db, code: string): Promise<boolean> => {
  const row = await db
    .selectFrom('requestCategory')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}
