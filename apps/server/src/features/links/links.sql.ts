import type { Db } from '../../platform/database.ts'

export type ExternalLink = { code: string; title: string; address: string; note: string | null }

export const linksInOrder = (db: Db): Promise<ExternalLink[]> =>
  db
    .selectFrom('externalLink')
    .select(['code', 'title', 'address', 'note'])
    .orderBy('position')
    .orderBy('code')
    .execute()

export const insertLinks = async (
  db: Db,
  links: readonly (ExternalLink & { position: number })[],
): Promise<void> => {
  await db
    .insertInto('externalLink')
    .values([...links])
    .execute()
}
