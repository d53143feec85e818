import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { Refusal } from '../../platform/refusal.ts'
import { feedbackOf } from './feedback.sql.ts'
import { termsInOrder } from './glossary.sql.ts'
import { giveFeedback } from './give-feedback.ts'
import { articlesOf, categories, mostAsked, publishedVersion } from './help.sql.ts'
import { readArticle } from './read-article.ts'
import { searchHelp } from './search-help.ts'

export const registerHelp = (handle: Handle, { db, clock }: Deps) => {
  handle(contract.listHelp, async () => ({
    categories: await categories(db),
    mostAsked: await mostAsked(db),
  }))

  handle(contract.listHelpArticles, async ({ params }) => {
    const category = (await categories(db)).find(({ code }) => code === params.category)
    if (!category) throw new Refusal('not-found')
    return { ...category, articles: await articlesOf(db, category.code) }
  })

  handle(contract.getHelpArticle, ({ params }) => readArticle(db, params.article))

  handle(contract.searchHelp, ({ query }) => searchHelp(db, query.q))

  handle(contract.listGlossary, async () => ({ terms: await termsInOrder(db) }))

  handle(contract.getHelpFeedback, async ({ params, resident }) => {
    if ((await publishedVersion(db, params.article)) === undefined) throw new Refusal('not-found')
    const helped = await feedbackOf(db, { residentId: resident.id, article: params.article })
    return { ...(helped !== undefined && { helped }) }
  })

  handle(contract.giveHelpFeedback, async ({ params, body, resident }) => {
    await giveFeedback(db, { ...params, ...body, residentId: resident.id, now: clock.now() })
    return {}
  })
}
