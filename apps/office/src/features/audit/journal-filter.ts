import { type AuditAction, auditActions } from '@mosobleirc/contract'
import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'

/** What the journal is narrowed by: who, what, over which thing, on which days. It stands in the address. */
export type JournalFilter = {
  staffId?: string
  action?: AuditAction
  subjectId?: string
  from?: CalendarDate
  to?: CalendarDate
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

const SUBJECT = /^[\w.:-]{1,200}$/u

/** The filter that an address means; what it cannot mean is left out. */
export const journalFilterOf = ({
  staffId,
  action,
  subjectId,
  from,
  to,
}: Record<string, unknown>): JournalFilter => {
  const known = auditActions.find((one) => one === action)
  const [first, last] = [dayOf(from), dayOf(to)]
  return {
    ...(typeof staffId === 'string' && UUID.test(staffId) && { staffId }),
    ...(known && { action: known }),
    ...(typeof subjectId === 'string' && SUBJECT.test(subjectId) && { subjectId }),
    ...(first && { from: first }),
    ...(last && { to: last }),
  }
}

const dayOf = (text: unknown): CalendarDate | undefined =>
  typeof text === 'string' ? parseCalendarDate(text) : undefined
