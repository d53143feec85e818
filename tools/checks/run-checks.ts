import type { Outcome } from './outcome.ts'
import { runScript } from './run-script.ts'

/** From the quickest to the slowest, so that a slip is told early. */
const checks = ['format', 'lint', 'types', 'boundaries', 'dead', 'docs']

/** Runs every check, also after one has failed. */
export const runChecks = async (): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const name of checks) {
    const started = performance.now()
    const code = await runScript(name, { aloud: false })
    const outcome = {
      name,
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      took: performance.now() - started,
    }
    process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'FAILED'}\n`)
    outcomes.push(outcome)
  }
  return outcomes
}
