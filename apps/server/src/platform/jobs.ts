import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import { type Db, serverRole } from './database.ts'
import type { Log } from './log.ts'

/**
 * Work that is done apart from requests. What is due stands in the features' own tables; a job only says «look now»,
 * so a lost, doubled or late job changes nothing but the hour.
 */
export type Jobs = {
  /** Wakes a job when the surrounding transaction commits. Wakes while one is queued already are one. */
  wake(db: Db, name: string): Promise<void>
}

export type Job = {
  /** Does all that is due now; safe to run twice and at once. */
  run(): Promise<void>
  /** How often it is woken at the latest: five cron fields, Moscow time. */
  cron: string
}

/** Jobs that wake nothing: for tests, which run what is due themselves. */
export const sleepingJobs: Jobs = { wake: async () => undefined }

type Queue = Jobs & {
  /** Begins to run jobs in this process. */
  begin(work: Readonly<Record<string, Job>>): Promise<void>
  stop(): Promise<void>
}

/**
 * Opens the queue of jobs.
 *
 * @param names  every job there is: any process may wake any of them
 * @param worker whether this process will run jobs, and look after the queue's own tables
 */
export const openJobs = async (
  databaseUrl: string,
  names: readonly string[],
  { worker, log }: { worker: boolean; log: Log },
): Promise<Queue> => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    // The queue's tables belong to the server's role, whose rights the migrations set.
    options: `-c role=${serverRole}`,
    createSchema: false,
    max: 4,
    supervise: worker,
    schedule: worker,
    useListenNotify: true,
  })
  boss.on('error', (fault) => log.error({ err: fault }, 'jobs'))
  await boss.start()
  for (const name of names) {
    // One queued and one running at most: a thousand wakes are one more look.
    await boss.createQueue(name, {
      policy: 'stately',
      retryLimit: 3,
      retryDelay: 5,
      notify: true,
      expireInSeconds: 900,
    })
  }
  return {
    begin: async (work) => {
      for (const [name, job] of Object.entries(work)) {
        await boss.work(name, { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 }, async () =>
          job.run(),
        )
        await boss.schedule(name, job.cron, {}, { tz: 'Europe/Moscow' })
      }
    },
    wake: async (db, name) => {
      await boss.send(name, {}, { db: { executeSql: (text, values) => execute(db, text, values) } })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

const execute = async (db: Db, text: string, values: unknown[] = []) => {
  const { rows } = await db.executeQuery<object>(CompiledQuery.raw(text, values))
  return { rows }
}
