import { addDays, type CalendarDate } from '../shared/index.ts'
import { type IsWorkingDay, sameOrNextWorkingDay } from './working-days.ts'

/** How long the law gives for an answer. `act` names the law, as the resident reads it. */
export type LegalTerm = {
  days: number
  kind: 'working' | 'calendar'
  act: string
  /** Whether the clock stands still while the resident is asked something. */
  pauses: boolean
}

/** Days on which the clock stood, both ends included. Pauses do not overlap. */
export type Pause = { from: CalendarDate; to: CalendarDate }

type Counted = {
  /** The day of receipt in the house's time zone. */
  receivedOn: CalendarDate
  /** Received when the office had closed: the next working day counts. */
  afterHours: boolean
  term: Pick<LegalTerm, 'days' | 'kind' | 'pauses'>
  pauses?: readonly Pause[]
  isWorkingDay: IsWorkingDay
}

/**
 * The last day for an answer. What comes after hours or on a day off counts from the next working day; the term
 * begins on the day after. A term in calendar days that ends on a day off ends on the next working day.
 *
 * Source: docs/rules/requests.md, rules Z2–Z4.
 */
export const legalTerm = ({
  receivedOn,
  afterHours,
  term,
  pauses = [],
  isWorkingDay,
}: Counted): CalendarDate => {
  const day = sameOrNextWorkingDay(afterHours ? addDays(receivedOn, 1) : receivedOn, isWorkingDay)
  const counts = (date: CalendarDate) =>
    (term.kind === 'calendar' || isWorkingDay(date)) &&
    !(term.pauses && pauses.some(({ from, to }) => from <= date && date <= to))

  let last = day
  for (let left = term.days; left > 0;) {
    last = addDays(last, 1)
    if (counts(last)) left -= 1
  }
  return sameOrNextWorkingDay(last, isWorkingDay)
}
