import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { root } from '../root.ts'

export type Cruise = {
  /** Paths of our own files that the cruiser has read. */
  readonly files: readonly string[]
  readonly violations: readonly Violation[]
}

type Violation = { readonly rule: string; readonly from: string; readonly to: string }

/** What we read of the cruiser's report. */
type Report = {
  readonly modules: readonly { readonly source: string; readonly followable?: boolean }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/** Folders whose files obey the architecture. */
const folders = ['packages', 'apps', 'tools', 'e2e', 'bench']

/** Reads every import of a tree laid out like ours and judges it by our rules. */
export const cruise = (tree: string): Cruise => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const present = folders.filter((folder) => existsSync(join(tree, folder)))
  const args = [
    program,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...present,
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout.startsWith('{')) throw new Complaint(`dependency-cruiser has failed: ${stderr.trim()}`)

  const { modules, summary } = JSON.parse(stdout) as Report
  return {
    files: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
