import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { createNews } from './create-news.ts'
import { getOfficeNews } from './get-office-news.ts'
import { listOfficeNews } from './list-office-news.ts'
import { moveNews } from './move-news.ts'
import { countResidents, housesLike, municipalityNames, newsCategories } from './office-news.sql.ts'
import { saveNews } from './save-news.ts'

/** A list of houses is read, not scrolled: who sees too many of them writes one word more. */
const MOST_HOUSES = 20

/** News as editors write them. */
export const registerOfficeNews = (handle: Handle, { db, inSnapshot, clock }: Deps) => {
  handle(contract.listOfficeNews, ({ query }) =>
    inSnapshot((snapshot) => listOfficeNews(snapshot, { ...query, now: clock.now() })),
  )

  handle(contract.getOfficeNews, ({ params }) =>
    inSnapshot((snapshot) => getOfficeNews(snapshot, { ...params, now: clock.now() })),
  )

  handle(contract.createNews, ({ body, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return exactlyOnce((tx) => createNews(tx, doer, body))
  })

  handle(contract.saveNews, ({ params, body: { seen, ...content }, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return exactlyOnce((tx) => saveNews(tx, doer, { ...params, seen, content }))
  })

  handle(contract.moveNews, ({ params, body, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return exactlyOnce((tx) => moveNews(tx, doer, { ...params, ...body }))
  })

  handle(contract.countNewsReaders, async ({ body }) => ({
    residents: await countResidents(db, body.audience),
  }))

  handle(contract.listNewsChoices, async () => ({
    categories: await newsCategories(db),
    municipalities: await municipalityNames(db),
  }))

  handle(contract.findNewsHouses, async ({ query }) => ({
    houses: await housesLike(db, (query.search ?? '').split(' '), MOST_HOUSES),
  }))
}
