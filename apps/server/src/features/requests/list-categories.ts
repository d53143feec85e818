import { dayInMoscow } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { emergencyAdvices, listedCategories } from './categories.sql.ts'
import { receiptOf } from './receipt-of.ts'
import { workingDaysAround } from './working-days.ts'

/** What a request can be about, with the day by which one that is sent now would be answered. */
export const listCategories = async (db: Db, now: Date) => {
  const isWorkingDay = await workingDaysAround(db, dayInMoscow(now))
  const categories = await listedCategories(db)
  return {
    categories: categories.map(({ term, usualDays, fields, ...category }) => ({
      code: category.code,
      title: category.title,
      description: category.description,
      searchWords: category.searchWords,
      account: category.account,
      decides: category.decides,
      fields: [...fields].map(({ options, ...field }) => ({
        ...field,
        ...(options && { options: [...options] }),
      })),
      term: {
        days: term.days,
        kind: term.kind,
        act: term.act,
        ...(usualDays !== undefined && { usualDays }),
      },
      answerBy: receiptOf(now, term, isWorkingDay).dueOn,
    })),
    emergencies: await emergencyAdvices(db),
  }
}
