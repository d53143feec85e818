import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { openJobs } from './jobs.ts'

test('a job that is woken many times at once looks, and looks no more often than it must', async () => {
  const queue = await openJobs(await testDatabase(), ['look'], {
    worker: true,
    log: pino({ level: 'silent' }),
  })
  onTestFinished(() => queue.stop())
  let looks = 0
  const looked = new Promise<void>((resolve) => {
    void queue.begin({
      look: {
        cron: '0 0 1 1 *',
        run: async () => {
          looks += 1
          resolve()
        },
      },
    })
  })
  for (let n = 0; n < 1000; n += 1) queue.wake('look')
  await looked
  expect(looks).toBe(1)
})

test('a process that only answers requests can wake a job of another', async () => {
  const url = await testDatabase()
  const log = pino({ level: 'silent' })
  const worker = await openJobs(url, ['look'], { worker: true, log })
  const web = await openJobs(url, ['look'], { worker: false, log })
  onTestFinished(() => worker.stop())
  const looked = new Promise<string>((resolve) => {
    void worker.begin({ look: { cron: '0 0 1 1 *', run: async () => resolve('looked') } })
  })
  web.wake('look')
  // What was asked for is sent before the process ends.
  await web.stop()
  expect(await looked).toBe('looked')
})

test('a job that a killed process has left, and the monitor has seen, keeps nobody from looking', async () => {
  const url = await testDatabase()
  const log = pino({ level: 'silent' })
  const web = await openJobs(url, ['look'], { worker: false, log })
  web.wake('look')
  await web.stop()
  const killed = new PgBoss({ connectionString: url, createSchema: false, supervise: false, schedule: false })
  killed.on('error', () => undefined)
  await killed.start()
  expect(await killed.fetch('look')).toHaveLength(1)
  await killed.supervise('look')
  await killed.stop({ graceful: false })

  const worker = await openJobs(url, ['look'], { worker: true, log })
  onTestFinished(() => worker.stop())
  const looked = new Promise<string>((resolve) => {
    void worker.begin({ look: { cron: '0 0 1 1 *', run: async () => resolve('looked') } })
  })
  worker.wake('look')
  expect(await looked).toBe('looked')
})

test('a wake while a job is at work is one more look after it', async () => {
  const queue = await openJobs(await testDatabase(), ['look'], {
    worker: true,
    log: pino({ level: 'silent' }),
  })
  onTestFinished(() => queue.stop())
  let looks = 0
  const again = new Promise<number>((resolve) => {
    void queue.begin({
      look: {
        cron: '0 0 1 1 *',
        run: async () => {
          looks += 1
          if (looks === 1) queue.wake('look')
          else resolve(looks)
        },
      },
    })
  })
  queue.wake('look')
  expect(await again).toBe(2)
})
