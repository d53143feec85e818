import type { Clock } from './clock.ts'
import type { Db, InTransaction } from './database.ts'
import type { Settings } from './settings.ts'

/** Texts or a directory that the product begins with and staff change afterwards. */
export type Content = {
  /** Never reused: what is loaded once under a name is not loaded again, whatever staff have made of it. */
  readonly name: string
  /** Believable but invented, for installations that show the product. */
  readonly demo: boolean
  readonly load: (db: Db, now: Date, settings: Settings) => Promise<void>
}

type Needed = { inTransaction: InTransaction; clock: Clock; settings: Settings }

/** Loads what was never loaded into this database. Of two servers that start together one loads and the other waits. */
export const loadContents = async (
  { inTransaction, clock, settings }: Needed,
  contents: readonly Content[],
): Promise<void> => {
  const wanted = contents.filter(({ demo }) => !demo || settings.demoContent)
  for (const { name, load } of wanted) {
    await inTransaction(async (db) => {
      const now = clock.now()
      const { numInsertedOrUpdatedRows: isNew } = await db
        .insertInto('contentLoad')
        .values({ name, loadedAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (isNew === 1n) await load(db, now, settings)
    })
  }
}
