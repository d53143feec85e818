import { allPassed, type Outcome, summarise } from './checks/outcome.ts'
import { runChecks } from './checks/run-checks.ts'
import { runTests } from './checks/run-tests.ts'
import { Complaint } from './complaint.ts'
import { runJourneys } from './journeys/run-journeys.ts'
import { signalled } from './signalled.ts'

/** A product that does not start is a failed journey, not the end of the report. */
const tryJourneys = async (signal: AbortSignal): Promise<Outcome> => {
  const started = performance.now()
  try {
    return await runJourneys([], signal)
  } catch (error) {
    process.stdout.write(`${error instanceof Complaint ? error.message : String(error)}\n`)
    return { name: 'journeys', passed: 0, failed: 1, took: performance.now() - started }
  }
}

const { signal } = signalled()
const outcomes: Outcome[] = [...(await runChecks())]
if (!signal.aborted) outcomes.push(await runTests())
if (!signal.aborted) outcomes.push(await tryJourneys(signal))
process.stdout.write(summarise(outcomes))
process.exitCode = allPassed(outcomes) && !signal.aborted ? 0 : 1
