import { type CalendarDate, daysBetween } from '../shared/index.ts'

/** Days before a verification at which a notice becomes louder. */
const NOTICE_DAYS = [7, 30, 90] as const

export type VerificationNotice =
  | { kind: 'expired' }
  | { kind: 'soon'; within: (typeof NOTICE_DAYS)[number]; days: number }

/**
 * What to say about the next verification: nothing while it is more than 90 days away.
 * From the day after it the meter counts as broken. Source: docs/rules/meter-readings.md, rule M8.
 */
export const verificationNotice = (
  verifyUntil: CalendarDate,
  today: CalendarDate,
): VerificationNotice | undefined => {
  const days = daysBetween(today, verifyUntil)
  if (days < 0) return { kind: 'expired' }
  const within = NOTICE_DAYS.find((each) => days <= each)
  return within === undefined ? undefined : { kind: 'soon', within, days }
}
