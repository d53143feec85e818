import { firstTerms } from '../../../content/glossary/glossary.ts'
import type { Content } from '../../platform/load-contents.ts'
import { insertTerms } from './glossary.sql.ts'

/** The words behind «?» that the product begins with; after the answers that they lead to. */
export const glossaryContent: Content = {
  name: 'glossary',
  demo: false,
  load: (db, now) =>
    insertTerms(
      db,
      firstTerms.map(({ article, ...term }) => ({ ...term, articleCode: article ?? null })),
      { updatedAt: now, updatedBy: 'content' },
    ),
}
