import { allPassed, summarise } from './checks/outcome.ts'
import { runJourneys } from './journeys/run-journeys.ts'
import { runProgram } from './run-program.ts'
import { signalled } from './signalled.ts'

// The browser journeys alone; arguments are Playwright's: npm run e2e -- register
await runProgram(async () => {
  const outcome = await runJourneys(process.argv.slice(2), signalled().signal)
  process.stdout.write(summarise([outcome]))
  process.exitCode = allPassed([outcome]) ? 0 : 1
})
