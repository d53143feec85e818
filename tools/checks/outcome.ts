/** How one check or one suite of tests went. */
export type Outcome = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  /** Milliseconds. */
  readonly took: number
}

/** A table of what was run, and below it the sum. */
export const summarise = (outcomes: readonly Outcome[]): string => {
  const rows = outcomes.map(({ name, passed, failed, took }) => {
    const verdict = failed > 0 ? `${failed} failed` : passed > 0 ? 'ok' : 'nothing ran'
    return `${name.padEnd(12)}${String(passed).padStart(6)} passed  ${verdict.padEnd(12)}${(took / 1000).toFixed(1).padStart(7)} s`
  })
  return `\n${rows.join('\n')}\n\n${total('passed', outcomes)} passed, ${total('failed', outcomes)} failed\n`
}

const total = (field: 'passed' | 'failed', outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[field], 0)

/** A stage in which nothing ran has not passed. */
export const allPassed = (outcomes: readonly Outcome[]): boolean =>
  outcomes.length > 0 && outcomes.every(({ passed, failed }) => passed > 0 && failed === 0)
