import { PgBoss } from 'pg-boss'
import { serverRole } from './database.ts'
import type { Log } from './log.ts'

/**
 * Work that is done apart from requests. What is due stands in the features' own tables; a job only says «look now»,
 * so a lost, doubled or late job changes nothing but the hour.
 */
export type Jobs = {
  /**
   * Wakes a job soon, when the transaction that made something due will have committed; wakes in between are one.
   * Not in that transaction itself: all of them would wait for each other at the one queued job.
   */
  wake(name: string): void
}

export type Job = {
  /** Does all that is due now; safe to run twice and at once. */
  run(): Promise<void>
  /** How often it is woken at the latest: five cron fields, Moscow time. */
  cron: string
}

/** Jobs that wake nothing: for tests, which run what is due themselves. */
export const sleepingJobs: Jobs = { wake: () => undefined }

/** Long after a usual commit, and short for a person who waits. A job that looked too early looks again each minute. */
const SOON = 250

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
    // One queued at most: a thousand wakes are one more look. A policy that also limits what runs would leave the queue
    // alone for two minutes after the queue's monitor has seen a job running, and for all of `expireInSeconds` after a
    // server that was killed in a job. A process does one job of a kind at a time all the same.
    await boss.createQueue(name, {
      policy: 'short',
      retryLimit: 3,
      retryDelay: 5,
      notify: true,
      expireInSeconds: 900,
    })
  }
  const asked = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let sending = Promise.resolve()
  const send = () => {
    const wanted = [...asked]
    asked.clear()
    timer = undefined
    // One after the other, so that whoever stops the queue can wait for the last one.
    sending = sending.then(() => sendAll(wanted))
    return sending
  }
  const sendAll = async (queues: readonly string[]) => {
    for (const name of queues) {
      await boss.send(name, {}).catch((fault: unknown) => log.warn({ err: fault, job: name }, 'not woken'))
    }
  }
  /** The queue repeats what has failed and keeps quiet about it. */
  const runLogged = async (name: string, job: Job) => {
    try {
      await job.run()
    } catch (fault) {
      log.error({ err: fault, job: name }, 'job failed')
      throw fault
    }
  }
  return {
    begin: async (work) => {
      for (const [name, job] of Object.entries(work)) {
        await boss.work(name, { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 }, () =>
          runLogged(name, job),
        )
        await boss.schedule(name, job.cron, {}, { tz: 'Europe/Moscow' })
      }
    },
    wake: (name) => {
      // A request whose caller has hung up may still be at work; the next start looks by itself.
      if (stopping) return
      asked.add(name)
      timer ??= setTimeout(() => void send(), SOON)
    },
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await send()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
