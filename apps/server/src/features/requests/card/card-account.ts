import {
  type CalendarDate,
  type Kopecks,
  kopecks,
  previousPeriod,
  sumKopecks,
} from '@mosobleirc/domain/shared'
import type { Db } from '../../../platform/database.ts'
import type { AttachedAccount } from '../../accounts/index.ts'
import { getBill, listBills } from '../../bills/index.ts'
import { receivables } from '../../ledger/index.ts'
import { listMeters } from '../../meters/index.ts'

/** A year of bills. */
const MOST_BILLS = 12

type Asked = { residentId: string; today: CalendarDate }

/** An account on the card: what is owed, a year of bills, the newest one line by line, and the meters. */
export const cardAccount = async (db: Db, { id: accountId, verified }: AttachedAccount, asked: Asked) => {
  if (!verified) return { bills: [], lines: [], meters: [] }
  const { bills } = await listBills(db, { accountId, ...asked })
  const owed = await receivables(db, [accountId])
  const { meters } = await listMeters(db, { accountId, ...asked })
  return {
    balance: sumKopecks(owed.map(({ amount }) => amount)),
    bills: bills.slice(0, MOST_BILLS).map(({ period, total, dueOn }) => ({ period, total, dueOn })),
    lines: await linesWithChange(db, { accountId, bills, residentId: asked.residentId }),
    meters: meters.map(({ id, kind, number, unit, last, state }) => ({
      id,
      kind,
      number,
      unit,
      ...(last && { dials: [...last.dials], takenOn: last.takenOn }),
      state,
    })),
  }
}

type Bills = Awaited<ReturnType<typeof listBills>>['bills']

/** Lines of the newest bill, each against the same service of the month before. */
const linesWithChange = async (
  db: Db,
  { accountId, bills, residentId }: { accountId: string; bills: Bills; residentId: string },
) => {
  const [newest] = bills
  if (!newest) return []
  const { lines } = await getBill(db, { accountId, residentId, period: newest.period })
  const period = previousPeriod(newest.period)
  const before = bills.some((bill) => bill.period === period)
    ? (await getBill(db, { accountId, residentId, period })).lines
    : undefined
  return lines.map((line) => ({
    id: line.id,
    service: line.service,
    group: line.group,
    total: line.total,
    ...(before && { change: difference(line.total, totalOf(before, line)) }),
  }))
}

type Line = { serviceCode: string; payee: string; total: Kopecks }

/** What the same payee asked for the same service. */
const totalOf = (lines: readonly Line[], { serviceCode, payee }: Line): Kopecks =>
  sumKopecks(
    lines
      .filter((line) => line.serviceCode === serviceCode && line.payee === payee)
      .map(({ total }) => total),
  )

const difference = (now: Kopecks, before: Kopecks): Kopecks => kopecks(now - before)
