import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../../deps.ts'
import type { Handle } from '../../../platform/handle.ts'
import { closeFolder } from '../packages/close-folder.ts'
import { findPackage } from '../packages/packages.sql.ts'
import { getPackage } from './get-package.ts'
import { listPackages } from './list-packages.ts'
import { listRefusedRows } from './list-refused-rows.ts'
import { listSentPackages } from './list-sent-packages.ts'
import { releaseHeld } from './release-held.ts'
import { returnHeld } from './return-held.ts'

/** What staff see of the exchange, and decide. */
export const registerExchangeOffice = (handle: Handle, deps: Deps) => {
  const { db, clock, jobs } = deps

  handle(contract.listPackages, ({ query }) => listPackages(db, clock.today(), query))

  handle(contract.getPackage, ({ params }) => getPackage(db, params.packageId))

  handle(contract.listRefusedRows, ({ params, query }) => listRefusedRows(db, { ...params, ...query }))

  handle(contract.releasePackage, async ({ params, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    await exactlyOnce((tx) => releaseHeld(tx, doer, params.packageId))
    // The worker brings it in, as it does with every package.
    jobs.wake('merge-packages')
    return {}
  })

  handle(contract.returnPackage, async ({ params, body, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    await exactlyOnce((tx) => returnHeld(tx, doer, { ...params, ...body }))
    const returned = await findPackage(db, params.packageId)
    if (returned) await closeFolder(deps, returned)
    return {}
  })

  handle(contract.listSentPackages, () => listSentPackages(db))
}
