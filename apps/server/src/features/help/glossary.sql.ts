import type { Db } from '../../platform/database.ts'

/** A professional word, the sentence behind its «?», and the answer that says more when it can be read. */
export const termsInOrder = async (
  db: Db,
): Promise<{ code: string; term: string; sentence: string; article?: string }[]> => {
  const rows = await db
    .selectFrom('glossaryTerm')
    .leftJoin('helpArticle', (join) =>
      join
        .onRef('helpArticle.code', '=', 'glossaryTerm.articleCode')
        .on('helpArticle.state', '=', 'published'),
    )
    .select([
      'glossaryTerm.code',
      'glossaryTerm.term',
      'glossaryTerm.sentence',
      'helpArticle.code as article',
    ])
    .orderBy('glossaryTerm.position')
    .execute()
  return rows.map(({ article, ...term }) => ({ ...term, ...(article !== null && { article }) }))
}

type Term = { code: string; term: string; sentence: string; articleCode: string | null }

type Writing = { updatedAt: Date; updatedBy: string }

export const insertTerms = async (db: Db, terms: readonly Term[], writing: Writing): Promise<void> => {
  const values = terms.map((term, place) => ({ ...term, ...writing, position: place + 1 }))
  await db.insertInto('glossaryTerm').values(values).execute()
}

/** Locks a word, so that of two editors the second sees what the first has written. */
export const lockTerm = (db: Db, code: string) =>
  db.selectFrom('glossaryTerm').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const updateTerm = async (db: Db, { code, ...term }: Term & Writing): Promise<void> => {
  await db.updateTable('glossaryTerm').set(term).where('code', '=', code).execute()
}
