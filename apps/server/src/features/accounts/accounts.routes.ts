import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { claimAccount } from './claim-account.ts'
import { confirmClaim } from './confirm-claim.ts'
import { listAttachedAccounts } from './list-attached-accounts.ts'

export const registerAccounts = (handle: Handle, deps: Deps) => {
  handle(contract.listAccounts, async ({ resident }) => ({
    accounts: await listAttachedAccounts(deps.db, resident.id),
  }))

  handle(contract.claimAccount, ({ body, resident, caller }) =>
    claimAccount(deps, { ...body, residentId: resident.id, address: caller.address }),
  )

  handle(contract.confirmClaim, ({ params, resident, exactlyOnce }) =>
    exactlyOnce((db) => confirmClaim(db, { ...params, residentId: resident.id, now: deps.clock.now() })),
  )
}
