import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { allCategories, listedForEditors } from './editing.sql.ts'
import { readForEditors } from './read-for-editors.ts'
import { saveTerm } from './save-term.ts'
import { saveVersion } from './save-version.ts'

/** What editors do with answers and words: nothing of it is seen by residents until it is saved as published. */
export const registerHelpEditing = (handle: Handle, { db, inTransaction, clock }: Deps) => {
  handle(contract.listHelpForEditors, async ({ query }) => ({
    categories: await allCategories(db),
    articles: await listedForEditors(db, query),
  }))

  handle(contract.getHelpForEditors, ({ params, query }) =>
    readForEditors(db, params.article, query.version === undefined ? undefined : Number(query.version)),
  )

  handle(contract.saveHelpArticle, ({ params, body, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return exactlyOnce((tx) => saveVersion(tx, doer, { code: params.article, ...body, today: clock.today() }))
  })

  handle(contract.saveGlossaryTerm, async ({ params, body, ...who }) => {
    const doer = { ...who, now: clock.now() }
    await inTransaction((tx) => saveTerm(tx, doer, { code: params.term, ...body }))
    return {}
  })
}
