import { allPassed, summarise } from './checks/outcome.ts'
import { runChecks } from './checks/run-checks.ts'
import { runTests } from './checks/run-tests.ts'

// What is checked before every commit; bin/test adds the browser journeys.
const outcomes = [...(await runChecks()), await runTests()]
process.stdout.write(summarise(outcomes))
process.exitCode = allPassed(outcomes) ? 0 : 1
