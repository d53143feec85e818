import { optionalInteger, text, integer } from '../sql-row.ts'
import type { State } from '../state.ts'
import { faultList, type FaultKind } from './fault-kinds.ts'

/** A fault that is switched on. */
export type ActiveFault = {
  readonly kind: FaultKind
  /** How many times it will still happen; absent: until it is switched off. */
  readonly times: number | undefined
  /** The measure of a delay or a pause; 0 when the fault has none. */
  readonly milliseconds: number
}

export type Faults = {
  switchOn(fault: ActiveFault): void
  switchOff(kind: FaultKind): void
  clear(): void
  active(): readonly ActiveFault[]
  /**
   * Asks whether the fault is to happen now, and counts it.
   *
   * @returns its measure in milliseconds, or `undefined` when all is well
   */
  take(kind: FaultKind): number | undefined
}

/**
 * Keeps which faults are switched on. They live in the state, so that a fault outlives a restart of the
 * sandbox just as an outage of a real partner would.
 */
export const makeFaults = (state: State): Faults => {
  state.exec(
    'CREATE TABLE IF NOT EXISTS fault (kind TEXT PRIMARY KEY, times INTEGER, milliseconds INTEGER NOT NULL)',
  )
  const upsert = state.prepare('INSERT OR REPLACE INTO fault (kind, times, milliseconds) VALUES (?, ?, ?)')
  const remove = state.prepare('DELETE FROM fault WHERE kind = ?')
  const removeAll = state.prepare('DELETE FROM fault')
  const selectAll = state.prepare('SELECT kind, times, milliseconds FROM fault')

  const active = () => {
    const rows = selectAll.all()
    return faultList.flatMap(({ kind }) => {
      const row = rows.find((one) => text(one, 'kind') === kind)
      return row
        ? [{ kind, times: optionalInteger(row, 'times'), milliseconds: integer(row, 'milliseconds') }]
        : []
    })
  }

  const switchOn = ({ kind, times, milliseconds }: ActiveFault) => {
    upsert.run(kind, times ?? null, milliseconds)
  }

  const switchOff = (kind: FaultKind) => {
    remove.run(kind)
  }

  const take = (kind: FaultKind) => {
    const fault = active().find((one) => one.kind === kind)
    if (!fault) return undefined
    if (fault.times === 1) switchOff(kind)
    else if (fault.times !== undefined) switchOn({ ...fault, times: fault.times - 1 })
    return fault.milliseconds
  }

  const clear = () => {
    removeAll.run()
  }

  return { switchOn, switchOff, clear, active, take }
}
