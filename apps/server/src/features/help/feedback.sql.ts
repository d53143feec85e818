import type { Db } from '../../platform/database.ts'

type Asked = { residentId: string; article: string }

/** Whether an article has helped a resident; nothing when he has not said. */
export const feedbackOf = async (db: Db, { residentId, article }: Asked): Promise<boolean | undefined> => {
  const row = await db
    .selectFrom('helpFeedback')
    .select('helped')
    .where('residentId', '=', residentId)
    .where('articleCode', '=', article)
    .executeTakeFirst()
  return row?.helped
}

/** One word of a resident about an article; a later one takes its place. */
export const upsertFeedback = async (
  db: Db,
  { residentId, article, ...given }: Asked & { helped: boolean; articleVersion: number; givenAt: Date },
): Promise<void> => {
  await db
    .insertInto('helpFeedback')
    .values({ residentId, articleCode: article, ...given })
    .onConflict((conflict) => conflict.columns(['residentId', 'articleCode']).doUpdateSet(given))
    .execute()
}
