import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../../deps.ts'
import type { Handle } from '../../../platform/handle.ts'
import { openCard, showPhone } from '../card/open-card.ts'
import { connectAccount, refuseConnection } from '../connection/answer-connection.ts'
import { findAccounts } from '../connection/find-accounts.ts'

/** What staff see of the person behind a request, and how the right account is attached. */
export const registerOfficeResidents = (handle: Handle, { inTransaction, clock }: Deps) => {
  handle(contract.openResidentCard, ({ params, body, staff, caller }) =>
    inTransaction((tx) => openCard(tx, { staff, caller, now: clock.now() }, { ...params, ...body })),
  )

  handle(contract.showResidentPhone, ({ params, staff, caller }) =>
    inTransaction((tx) => showPhone(tx, { staff, caller, now: clock.now() }, params.requestId)),
  )

  handle(contract.findConnectionAccounts, ({ params, query, staff, caller }) =>
    inTransaction((tx) => findAccounts(tx, { staff, caller, now: clock.now() }, { ...params, ...query })),
  )

  handle(contract.connectAccount, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await connectAccount(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )

  handle(contract.refuseConnection, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await refuseConnection(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )
}
