import { execFileSync } from 'node:child_process'
import { Complaint } from '../complaint.ts'
import { root } from '../root.ts'
import { runProgram } from '../run-program.ts'
import { cruise } from './cruise.ts'

/**
 * Checks the architecture, and that the check has looked at everything: without a parser that understands our
 * TypeScript the cruiser reads no file and finds no fault.
 */
const checkBoundaries = (): void => {
  const { files, violations } = cruise(root)
  const seen = new Set(files)
  const overlooked = trackedSources().filter((file) => !seen.has(file))
  const faults = [
    ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...overlooked.map((file) => `not seen by the check: ${file}`),
  ]
  if (faults.length > 0) throw new Complaint(faults.join('\n'))
  process.stdout.write(`${files.length} files, no arrow points the wrong way\n`)
}

const trackedSources = (): string[] =>
  execFileSync('git', ['ls-files', '--', 'packages', 'apps', 'tools', 'e2e', 'bench'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

await runProgram(checkBoundaries)
