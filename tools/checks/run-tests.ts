import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'
import { runScript } from './run-script.ts'

type Report = { readonly numPassedTests: number; readonly numFailedTests: number }

/** Runs the tests of rules, server, sandbox, tools and screens. */
export const runTests = async (): Promise<Outcome> => {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-report-'))
  const file = join(folder, 'tests.json')
  try {
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await runScript('test', { args, aloud: true })
    const { numPassedTests, numFailedTests } = readReport(file)
    // A file that could not even be loaded has no tests to count, yet the run has failed.
    const failed = code !== 0 ? Math.max(1, numFailedTests) : numFailedTests
    return { name: 'test', passed: numPassedTests, failed, took: performance.now() - started }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readReport = (file: string): Report =>
  existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { numPassedTests: 0, numFailedTests: 0 }
