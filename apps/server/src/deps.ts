import type { Kysely } from 'kysely'
import type { Acquirer } from './partners/acquirer.ts'
import type { BlobStore } from './partners/blob-store.ts'
import type { SmsSender } from './partners/sms.ts'
import type { VirusScanner } from './partners/virus-scanner.ts'
import type { Clock } from './platform/clock.ts'
import type { InSnapshot, InTransaction } from './platform/database.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import type { Settings } from './platform/settings.ts'
import type { DB } from './platform/tables.generated.ts'

/** What features are given. Each takes what it needs as plain arguments: no container, no decorators. */
export type Deps = {
  settings: Settings
  clock: Clock
  db: Kysely<DB>
  inTransaction: InTransaction
  inSnapshot: InSnapshot
  jobs: Jobs
  log: Log
  acquirer: Acquirer
  sms: SmsSender
  blobs: BlobStore
  /** Absent where none is set up: files then say that nobody has looked. */
  scanner: VirusScanner | undefined
}
