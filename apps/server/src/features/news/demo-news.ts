import { readdir, readFile } from 'node:fs/promises'
import { addDays } from '@mosobleirc/domain/shared'
import { dayInMoscow } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import type { Content } from '../../platform/load-contents.ts'
import { type NewsFile, parseNewsFile, type WrittenHour } from './parse-news-file.ts'
import { insertNews } from './writing.sql.ts'

const folder = new URL('../../../content/news/', import.meta.url)

/** Items as they are written, one a file. */
export const readNewsFiles = async (): Promise<NewsFile[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(files.map(async (name) => parseNewsFile(await readFile(new URL(name, folder), 'utf8'))))
}

/** A year of invented news to show the product with: docs/rules/news.md, N12. */
export const demoNews: Content = {
  name: 'news-demo-1',
  demo: true,
  load: async (db, now) => {
    for (const { content, hour } of await readNewsFiles()) {
      const shownFrom = instantOf(hour, now)
      const later = shownFrom > now
      await insertNews(db, {
        id: newId(),
        content,
        demo: true,
        state: later ? 'scheduled' : 'published',
        shownFrom,
        version: 1,
        savedAt: later ? now : shownFrom,
        savedBy: null,
        authorId: null,
      })
    }
  },
}

/** The last time that this day of the year was, or an hour of the days to come. */
const instantOf = (hour: WrittenHour, now: Date): Date => {
  if ('inDays' in hour) return inMoscow(addDays(dayInMoscow(now), hour.inDays), hour.time)
  const year = Number(dayInMoscow(now).slice(0, 4))
  const thisYear = inMoscow(`${year}-${hour.day}`, hour.time)
  return thisYear > now ? inMoscow(`${year - 1}-${hour.day}`, hour.time) : thisYear
}

const inMoscow = (day: string, time: string): Date => new Date(`${day}T${time}:00+03:00`)
