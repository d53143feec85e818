import { execFileSync, spawnSync } from 'node:child_process'
import { relative } from 'node:path'
import { Complaint } from '../complaint.ts'
import { root } from '../root.ts'
import { runProgram } from '../run-program.ts'

// TypeScript 7 stands under another name: the one called `typescript` is version 6, which dependency-cruiser can read with.
const compiler = 'node_modules/typescript7/bin/tsc'

/** Checks the types of every project, and that no source file is outside of all projects. */
const checkTypes = (): void => {
  const results = tracked('tsconfig.json', '*/tsconfig.json').map(compile)
  const seen = new Set(results.flatMap(({ files }) => files))
  const faults = [
    ...new Set(results.flatMap(({ errors }) => errors)),
    ...tracked('*.ts', '*.tsx')
      .filter((file) => !seen.has(file))
      .map((file) => `${file} belongs to no tsconfig.json`),
  ]
  if (faults.length > 0) throw new Complaint(faults.join('\n'))
  process.stdout.write(`${seen.size} files in ${results.length} projects\n`)
}

const compile = (project: string): { files: string[]; errors: string[] } => {
  const args = [compiler, '--project', project, '--listFiles', '--pretty', 'false']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const lines = stdout.split('\n').filter((line) => line !== '')
  const errors = lines.filter((line) => !line.startsWith('/'))
  if (status !== 0 && errors.length === 0) errors.push(`${project}: ${stderr}`)
  const files = lines.filter((line) => line.startsWith('/')).map((file) => relative(root, file))
  return { files: files.filter((file) => !file.includes('node_modules/')), errors }
}

const tracked = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)

await runProgram(checkTypes)
