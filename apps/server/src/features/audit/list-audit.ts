import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { type AuditFilter, entriesOf } from './audit.sql.ts'

type Asked = Pick<AuditFilter, 'staffId' | 'action' | 'subjectId'> & {
  from?: CalendarDate | undefined
  to?: CalendarDate | undefined
  before?: string | undefined
}

/** How many entries one answer holds: a screen or two. */
const PAGE = 50

const DAY = 24 * 60 * 60 * 1000

/** Shows a page of the audit log. Days are those of Moscow, which has had no summer time since 2014. */
export const listAudit = async (db: Db, { from, to, before, ...filter }: Asked) => {
  const rows = await entriesOf(
    db,
    {
      ...filter,
      since: from && dayStart(from),
      until: to && new Date(dayStart(to).getTime() + DAY),
      before: before === undefined ? undefined : BigInt(before),
    },
    PAGE + 1,
  )
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    entries: shown.map(shownEntry),
    ...(rows.length > PAGE && last && { next: String(last.id) }),
  }
}

type Row = Awaited<ReturnType<typeof entriesOf>>[number]

const shownEntry = (row: Row) => ({
  id: String(row.id),
  at: row.at,
  ...(row.staffId !== null && { staff: { id: row.staffId, name: row.staffName ?? '' } }),
  action: row.action,
  ...(row.subjectKind !== null &&
    row.subjectId !== null && {
      subject: {
        kind: row.subjectKind,
        id: row.subjectId,
        ...(row.subjectName !== null && { name: row.subjectName }),
      },
    }),
  ...(row.reason !== null && { reason: row.reason }),
  facts: row.facts,
  address: row.address,
  requestId: row.requestId,
})

const dayStart = (day: CalendarDate): Date => new Date(`${day}T00:00:00+03:00`)
