import type { getHelpForEditors, Reply } from '@mosobleirc/contract'
import type { WrittenArticle } from './parse-help-file.ts'

/** All that an editor writes of one answer: the form in which versions are kept. */
export type HelpContent = Reply<typeof getHelpForEditors>['content']

/** An article of a file, published in a category, in the form of an editor. */
export const contentOf = (article: WrittenArticle, category: string): HelpContent => {
  const { code: _code, ...content } = article
  return { ...content, category, state: 'published' }
}
