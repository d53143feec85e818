import { readdir, readFile } from 'node:fs/promises'
import type { Db } from '../../platform/database.ts'
import type { Content } from '../../platform/load-contents.ts'
import { contentOf } from './help-content.ts'
import { parseHelpFile, type WrittenCategory } from './parse-help-file.ts'
import { insertCategory } from './writing.sql.ts'
import { saveArticle } from './save-article.ts'

const folder = new URL('../../../content/help/', import.meta.url)

/** Every file is a category; their names are in order. */
export const readHelpFiles = async (): Promise<WrittenCategory[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(files.map(async (name) => parseHelpFile(await readFile(new URL(name, folder), 'utf8'))))
}

/** The answers that the product begins with. */
export const helpContent: Content = {
  name: 'help',
  demo: false,
  load: async (db, now) => {
    const categories = await readHelpFiles()
    for (const [position, category] of categories.entries())
      await loadCategory(db, { category, position, now })
  },
}

type Loading = { category: WrittenCategory; position: number; now: Date }

const loadCategory = async (
  db: Db,
  { category: { articles, ...category }, position, now }: Loading,
): Promise<void> => {
  await insertCategory(db, { ...category, position })
  for (const [place, article] of articles.entries()) {
    await saveArticle(db, {
      code: article.code,
      version: 1,
      position: place,
      content: contentOf(article, category.code),
      by: 'content',
      now,
    })
  }
}
