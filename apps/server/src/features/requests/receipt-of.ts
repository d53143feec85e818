import { moscowMoment } from '@mosobleirc/domain/calendar'
import { type IsWorkingDay, type LegalTerm, legalTerm } from '@mosobleirc/domain/requests'
import type { CalendarDate } from '@mosobleirc/domain/shared'

/** What comes later in the day is received on the next working day. Source: docs/rules/requests.md, rule Z2. */
const OFFICE_CLOSES = 18 * 60

export type Receipt = { receivedOn: CalendarDate; afterHours: boolean; dueOn: CalendarDate }

/** When a request that comes now is received, and by when it has to be answered. */
export const receiptOf = (
  now: Date,
  term: Pick<LegalTerm, 'days' | 'kind' | 'pauses'>,
  isWorkingDay: IsWorkingDay,
): Receipt => {
  const { date, minute } = moscowMoment(now)
  const received = { receivedOn: date, afterHours: minute >= OFFICE_CLOSES }
  return { ...received, dueOn: legalTerm({ ...received, term, isWorkingDay }) }
}
