import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How the data folder remembers its clock. Empty texts: the real time. */
type KeptClock = { readonly CLOCK: string; readonly CLOCK_FIXED: string; readonly CLOCK_BASE: string }

/**
 * Ties the data folder to its clock. Bills and readings carry dates, so data made on one clock makes no sense on
 * another. A shifted clock runs on from where it is: the real instant at which it showed `CLOCK` is kept.
 *
 * Writes nothing: a start that fails before there is data binds nobody. See {@link keepClock}.
 *
 * @param now the real time
 * @returns the variables that server and sandbox read
 * @throws {Complaint} when the folder has data of another clock
 */
export const settleClock = (dataDir: string, env: Environment, now: Date): KeptClock => {
  const wanted = { CLOCK: env['CLOCK']?.trim() ?? '', CLOCK_FIXED: env['CLOCK_FIXED']?.trim() || '0' }
  const file = fileOf(dataDir)
  if (!existsSync(file)) return { ...wanted, CLOCK_BASE: now.toISOString() }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptClock
  if (kept.CLOCK === wanted.CLOCK && kept.CLOCK_FIXED === wanted.CLOCK_FIXED) return kept
  throw new Complaint(
    `CLOCK: expected ${describe(kept)}, because the data in ${dataDir} was made with it, not ${describe(wanted)}; use another DATA_DIR for another clock.`,
    2,
  )
}

/** Remembers the clock beside the data that is about to be made with it. */
export const keepClock = (dataDir: string, clock: KeptClock): void =>
  writeFileSync(fileOf(dataDir), `${JSON.stringify(clock, undefined, 2)}\n`)

const fileOf = (dataDir: string): string => join(dataDir, 'clock.json')

const describe = ({ CLOCK, CLOCK_FIXED }: Omit<KeptClock, 'CLOCK_BASE'>): string =>
  `${CLOCK === '' ? 'the real time' : CLOCK}${CLOCK_FIXED === '1' ? ' with CLOCK_FIXED=1' : ''}`
