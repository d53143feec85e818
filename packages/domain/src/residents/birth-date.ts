import type { CalendarDate } from '../shared/index.ts'

export type BirthDateVerdict =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: 'in-the-future' | 'too-long-ago' | 'too-young' }

/** From this age a person has a passport and settles small everyday matters alone. */
const YOUNGEST = 14

const EARLIEST = '1900-01-01'

/**
 * Decides whether somebody born on this day can be a resident of the product.
 *
 * Born on 29 February one grows older on 1 March of a common year.
 *
 * Source: docs/rules/identity.md, rule I9.
 */
export const judgeBirthDate = (born: CalendarDate, today: CalendarDate): BirthDateVerdict => {
  if (born > today) return { kind: 'refused', reason: 'in-the-future' }
  if (born < EARLIEST) return { kind: 'refused', reason: 'too-long-ago' }

  const oldEnoughOn = `${Number(born.slice(0, 4)) + YOUNGEST}${born.slice(4)}`
  return oldEnoughOn <= today ? { kind: 'accepted' } : { kind: 'refused', reason: 'too-young' }
}
