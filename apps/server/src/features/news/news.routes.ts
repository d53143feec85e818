import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getNewsItem } from './get-news-item.ts'
import { listNews } from './list-news.ts'
import { markNewsRead } from './mark-news-read.ts'

export const registerNews = (handle: Handle, { db, inSnapshot, clock }: Deps) => {
  handle(contract.listNews, ({ query, resident }) =>
    inSnapshot((snapshot) => listNews(snapshot, { ...query, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.getNewsItem, ({ params, resident }) =>
    getNewsItem(db, { ...params, residentId: resident.id, now: clock.now() }),
  )

  handle(contract.markNewsRead, ({ params, resident }) =>
    markNewsRead(db, { ...params, residentId: resident.id, now: clock.now() }),
  )
}
