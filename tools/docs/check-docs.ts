import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { root } from '../root.ts'
import { runProgram } from '../run-program.ts'
import { findBrokenLinks } from './find-broken-links.ts'
import { settingsInUse } from './settings-in-use.ts'

const settingsPage = 'docs/configuration.md'

/** Checks that links in the documents lead somewhere and that the page of settings names those that exist. */
const checkDocs = (): void => {
  const pages = execFileSync('git', ['ls-files', '--', '*.md'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
  const faults = [
    ...pages.flatMap((page) => findBrokenLinks(root, page).map((link) => `${page}: nothing at ${link}`)),
    ...settingsFaults(),
  ]
  if (pages.length === 0) faults.push('no document was found')
  if (faults.length > 0) throw new Complaint(faults.join('\n'))
  process.stdout.write(`${pages.length} documents, every link leads somewhere\n`)
}

const settingsFaults = (): string[] => {
  const described = namesInTables(readFileSync(join(root, settingsPage), 'utf8'))
  const used = settingsInUse()
  return [
    ...used
      .filter((name) => !described.includes(name))
      .map((name) => `${settingsPage}: ${name} is not described`),
    ...described
      .filter((name) => !used.includes(name))
      .map((name) => `${settingsPage}: nothing reads ${name}`),
  ]
}

/** First cells of table rows hold one name or several: `` | `A`, `B` | … ``. */
const namesInTables = (text: string): string[] =>
  [...text.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
  )

await runProgram(checkDocs)
