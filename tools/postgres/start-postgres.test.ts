import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startPostgres } from './start-postgres.ts'

const ask = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

const lockFile = (folder: string) => join(folder, 'postgres', 'postmaster.pid')
const numberOfProcess = (folder: string) => Number(readFileSync(lockFile(folder), 'utf8').split('\n')[0])

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('what was committed is there after kill -9 of the database', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  const files = { folder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') }

  const first = await startPostgres(files)
  await ask(first.url, 'create table kept as select 42 as answer')
  process.kill(numberOfProcess(folder), 'SIGKILL')
  await first.gone

  const second = await startPostgres(files)
  onTestFinished(() => second.stop())
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('the database does not outlive its starter, even one that was killed', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  const module = JSON.stringify(new URL('start-postgres.ts', import.meta.url).href)
  const files = JSON.stringify({ folder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') })
  const program = `import(${module}).then(({ startPostgres }) => startPostgres(${files})).then(() => console.log('ready'))`
  const starter = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => starter.stdout.once('data', resolve))

  const database = numberOfProcess(folder)
  starter.kill('SIGKILL')

  await expect.poll(() => isRunning(database), { timeout: 20_000 }).toBe(false)
  expect(existsSync(lockFile(folder))).toBe(false)
})
