import { join } from 'node:path'
import { buildApp } from './app.ts'
import { contents } from './content.ts'
import type { Deps } from './deps.ts'
import { jobNames, jobsOf } from './jobs.ts'
import { makeClamd } from './partners/clamd.ts'
import { makeExolve } from './partners/exolve.ts'
import { openFolderStore } from './partners/folder-store.ts'
import { makeYookassa } from './partners/yookassa.ts'
import { makeClock } from './platform/clock.ts'
import { makeInSnapshot, makeInTransaction, openDatabase, openPool } from './platform/database.ts'
import { everyAddress } from './platform/every-address.ts'
import { openJobs } from './platform/jobs.ts'
import { loadContents } from './platform/load-contents.ts'
import { makeLog } from './platform/log.ts'
import { readSettings, type Settings, WrongSetting } from './platform/settings.ts'

/** A person has gone long before that, and the slowest screen of a million accounts takes a hundredth of it. */
const LONGEST_STATEMENT = 20_000

/** Reads the settings, or ends with one line that names the wrong one. */
const settingsOrExit = (): Settings => {
  try {
    return readSettings(process.env)
  } catch (fault) {
    if (!(fault instanceof WrongSetting)) throw fault
    process.stderr.write(`${fault.message}\n`)
    return process.exit(2)
  }
}

/** Starts what ROLE asks for (requests, jobs or both) and stops it in the reverse order on a signal. */
const start = async (settings: Settings) => {
  const log = makeLog(settings.logLevel)
  const pool = openPool(settings.databaseUrl, { connections: 20, longestStatement: LONGEST_STATEMENT })
  const db = openDatabase(pool)
  const worker = settings.role !== 'web'
  const queue = await openJobs(settings.databaseUrl, jobNames, { worker, log })
  const deps: Deps = {
    settings,
    clock: makeClock({ at: settings.clockAt, base: settings.clockBase, fixed: settings.clockFixed }),
    db,
    inTransaction: makeInTransaction(db),
    inSnapshot: makeInSnapshot(db),
    jobs: queue,
    log,
    acquirer: makeYookassa(settings.yookassa),
    sms: makeExolve(settings.exolve),
    blobs: openFolderStore(join(settings.dataDir, 'files')),
    scanner: settings.clamdUrl === '' ? undefined : makeClamd(settings.clamdUrl),
  }
  const app = await buildApp(deps)
  if (worker) {
    await loadContents(deps, contents)
    await queue.begin(jobsOf(deps))
  }
  if (settings.role !== 'worker') await app.listen({ port: settings.port, host: everyAddress() })
  log.info({ port: settings.port, role: settings.role }, 'ready')

  const stop = async () => {
    // Requests first, so that what they wake still finds the queue.
    await app.close()
    await queue.stop()
    await db.destroy()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

await start(settingsOrExit())
