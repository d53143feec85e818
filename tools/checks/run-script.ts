import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../root.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

type Options = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether its words are shown while it runs; otherwise only when it fails. */
  readonly aloud: boolean
}

/**
 * Runs a script of package.json as npm does, without npm: half a second less for each.
 *
 * @returns the exit code
 */
export const runScript = async (name: string, { args = [], env = {}, aloud }: Options): Promise<number> => {
  const PATH = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(
    delimiter,
  )
  const child = spawn('sh', ['-c', `${scripts[name]} "$@"`, name, ...args], {
    cwd: root,
    env: { ...process.env, PATH, ...env },
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) process.stdout.write(words)
  return code ?? 1
}
