import { pino } from 'pino'

/** A log that keeps its lines: for tests of what an operator is told. */
export const keptLog = () => {
  const lines: Record<string, unknown>[] = []
  const log = pino(
    { level: 'warn', base: null },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  )
  /** Kinds of the faults that need a person, in order. */
  const faults = () => lines.flatMap(({ fault }) => (typeof fault === 'string' ? [fault] : []))
  return { log, lines, faults }
}
