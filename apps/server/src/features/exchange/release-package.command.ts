import { makeClock } from '../../platform/clock.ts'
import { makeInTransaction, openDatabase, openPool } from '../../platform/database.ts'
import { makeLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { releasePackage } from './packages/release-package.ts'

/*
 * node apps/server/src/features/exchange/release-package.command.ts <packageId>
 * Lets a held package in, with the settings of the server. docs/exchange.md, “What happens to it”.
 */

const packageId = process.argv[2]
if (packageId === undefined) {
  process.stderr.write('Which package? node release-package.command.ts <packageId>\n')
  process.exit(2)
}
const settings = readSettings(process.env)
const db = openDatabase(openPool(settings.databaseUrl, { connections: 2 }))
const one = await releasePackage(
  {
    settings,
    db,
    inTransaction: makeInTransaction(db),
    clock: makeClock({ at: settings.clockAt, base: settings.clockBase, fixed: settings.clockFixed }),
    log: makeLog(settings.logLevel),
  },
  packageId,
)
await db.destroy()
process.stdout.write(
  one
    ? `${packageId}: ${one.state}, ${one.accepted} rows accepted, ${one.refused} refused\n`
    : `${packageId}: no such package\n`,
)
process.exitCode = one?.state === 'merged' ? 0 : 1
