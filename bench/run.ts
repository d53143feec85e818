import { globSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Complaint } from '../tools/complaint.ts'
import { runProgram } from '../tools/run-program.ts'
import { say } from '../tools/say.ts'
import type { Benchmark, Result } from './benchmark.ts'

const loadAll = async (): Promise<Benchmark[]> => {
  const files = globSync('{f[0-9][0-9],hs}-*.ts', { cwd: import.meta.dirname }).toSorted()
  return Promise.all(files.map(async (file) => (await import(`./${file}`)) as Benchmark))
}

const row = (id: string, { figure, unit, goal, ok, detail }: Result): string => {
  const measured = figure === undefined ? 'not measured' : `${Number(figure.toPrecision(4))} ${unit}`
  const verdict = ok === undefined ? '' : ok ? 'reached' : 'not reached'
  return `${id.padEnd(5)}${measured.padEnd(18)}${goal.padEnd(12)}${verdict.padEnd(13)}${detail}`
}

/** JSON has no undefined. */
const withNulls = ({ id, figure, unit, goal, ok, detail }: Result & { id: string }) => ({
  id,
  figure: figure ?? null,
  unit,
  goal,
  ok: ok ?? null,
  detail,
})

// npm run bench            all of them
// npm run bench -- F1 F11  some of them; --json ends with a line of JSON for each figure
await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const all = await loadAll()
  const unknown = positionals.find((id) => !all.some((benchmark) => benchmark.id === id))
  if (unknown !== undefined)
    throw new Complaint(`There is no ${unknown}, only ${all.map(({ id }) => id).join(', ')}.`, 2)

  const results: (Result & { id: string })[] = []
  for (const { id, title, run } of all) {
    if (positionals.length > 0 && !positionals.includes(id)) continue
    say(`${id}: ${title}`)
    results.push(...(await run((line) => say(`  ${line}`))).map((result) => ({ id, ...result })))
  }
  say(`\n${results.map((result) => row(result.id, result)).join('\n')}`)
  if (values.json) for (const result of results) say(JSON.stringify(withNulls(result)))
})
