import type { CalendarDate } from '../shared/index.ts'
import type { ReadingWindow } from './reading-window.ts'

export type MeterState = 'due' | 'given' | 'closed' | 'automatic' | 'archived'

type Meter = {
  automatic: boolean
  archived: boolean
  window: ReadingWindow
  /** The day of the newest reading that counts in the window's month; absent when there is none. */
  givenOn?: CalendarDate | undefined
}

/**
 * What a meter wants of the resident now: `due` when its window is open and nothing counts in its month yet,
 * `given` when something does, `closed` between windows.
 */
export const meterState = ({ automatic, archived, window, givenOn }: Meter): MeterState => {
  if (archived) return 'archived'
  if (automatic) return 'automatic'
  if (givenOn !== undefined) return 'given'
  return window.open ? 'due' : 'closed'
}
