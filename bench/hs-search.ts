import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { startPostgres } from '../tools/postgres/start-postgres.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { fillHelp } from './help/fill-help.ts'
import { startServer } from './start-server.ts'

export const id = 'HS'
export const title = 'a question to the online helper among 5 000 answers, over HTTP'

const ARTICLES = 5_000
const ROUNDS = 40

/** The manual's own example. */
const MANUAL = 'Как оформить соглашение на обработку персональных данных?'

/** As people ask: whole sentences and single words, with slips, on another keyboard, not finished yet. */
const QUESTIONS = [
  MANUAL,
  'поверка счётчика',
  'просроченая паверка',
  'Почему в этом месяце сумма больше?',
  'пени',
  'gjdthrf',
  'квитанц',
  'как вернуть деньги за двойной платёж',
  'холодно в квартире куда звонить и сколько ждать',
  'абракадабра',
]

export const run: Benchmark['run'] = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-bench-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
  })
  try {
    await migrate(postgres.url)
    tell(`making ${ARTICLES} answers`)
    await fillHelp(postgres.url, ARTICLES)
    const server = await startServer(postgres.url, folder)
    try {
      return await measure(server.url, tell)
    } finally {
      await server.stop()
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One after another, as one person types; the first round warms up. */
const measure = async (url: string, tell: (line: string) => void): Promise<Result[]> => {
  const times = new Map<string, number[]>(QUESTIONS.map((question) => [question, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [question, taken] of times) {
      const begun = performance.now()
      await ask(url, question)
      if (round > 0) taken.push(performance.now() - begun)
    }
  }
  for (const [question, taken] of times) tell(`${at(taken, 0.5).toFixed(1)} ms  ${question}`)
  const [first] = (await ask(url, MANUAL)).hits
  const all = [...times.values()].flat()
  const [middle, p99] = [at(all, 0.5), at(all, 0.99)]
  const detail = `p50 ${middle.toFixed(1)} ms, ${all.length} questions of ${QUESTIONS.length} kinds`
  return [
    { figure: p99, unit: 'ms p99', goal: '≤ 50 ms', ok: p99 <= 50, detail },
    {
      figure: first?.code === 'data-consent' ? 1 : 0,
      unit: 'st place',
      goal: '= 1',
      ok: first?.code === 'data-consent',
      detail: MANUAL,
    },
  ]
}

const ask = async (url: string, question: string) => {
  const reply = await fetch(`${url}/api/v1/help/search?q=${encodeURIComponent(question)}`)
  if (!reply.ok) throw new Error(`${question}: ${reply.status}`)
  return (await reply.json()) as { hits: { code: string }[] }
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN
