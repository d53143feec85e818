import type { Insertable } from 'kysely'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import type { DB } from '../src/platform/tables.generated.ts'

type Wanted = Partial<Omit<Insertable<DB['newsItem']>, 'body'>> & {
  body?: readonly object[]
  /** For whom; everybody by default. */
  for?: readonly ({ municipality: string } | { houseId: string })[]
}

/** A news item that has been shown since the morning of the 8th, unless a test says otherwise. */
export const givenNews = async (db: Db, { body, for: audience = [], ...wanted }: Wanted = {}) => {
  const row = {
    id: newId(),
    category: 'readings',
    title: 'В декабре показания принимаем до 14 числа',
    lead: 'Внесите их раньше обычного.',
    picture: 'calendar',
    state: 'published',
    shownFrom: new Date('2026-12-08T08:00:00+03:00'),
    version: 1,
    createdAt: new Date('2026-12-07T12:00:00+03:00'),
    savedAt: new Date('2026-12-07T12:00:00+03:00'),
    ...wanted,
  }
  const lines = body ?? [{ kind: 'paragraph', spans: [{ text: 'Окно открыто с 1 по 14 декабря.' }] }]
  await db
    .insertInto('newsItem')
    .values({ ...row, body: JSON.stringify(lines) })
    .execute()
  for (const whom of audience) {
    await db
      .insertInto('newsAudience')
      .values({ itemId: row.id, ...whom })
      .execute()
  }
  return row
}
