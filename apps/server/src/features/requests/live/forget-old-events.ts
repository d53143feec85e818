import type { Deps } from '../../../deps.ts'
import { forgetEvents } from './events.sql.ts'

/** A phone that has slept longer reads everything anew. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000

/** Deletes what no stream will ask for any more. */
export const forgetOldEvents = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  forgetEvents(db, new Date(clock.now().getTime() - KEPT_MS))
