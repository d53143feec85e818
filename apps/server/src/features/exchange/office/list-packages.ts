import type { PackageState } from '@mosobleirc/contract'
import type { BillingPeriod, CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../../platform/database.ts'
import { countPackages, newestPackages } from './office.sql.ts'
import { shownPackage } from './shown-package.ts'

type Asked = {
  state?: PackageState | undefined
  period?: BillingPeriod | undefined
  before?: string | undefined
}

/** How many packages one answer holds. */
const PAGE = 100

/** Shows what came from billing cores, with the figures of the day. Days are those of Moscow. */
export const listPackages = async (db: Db, today: CalendarDate, asked: Asked) => {
  const found = await newestPackages(db, asked, PAGE + 1)
  const counted = await countPackages(db, new Date(`${today}T00:00:00+03:00`))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    packages: shown.map(shownPackage),
    ...(found.length > PAGE && last && { next: last.id }),
    ...counted,
  }
}
