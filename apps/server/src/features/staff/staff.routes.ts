import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { changeRoles, setStaffAccess } from './change-access.ts'
import { inviteAgain, inviteStaff, withLink } from './invite.ts'
import { listStaff } from './list-staff.ts'

/** People and roles: for administrators. */
export const registerStaff = (handle: Handle, { db, inTransaction, clock, settings }: Deps) => {
  const { secretKey } = settings

  handle(contract.listStaff, () => listStaff(db))

  handle(contract.inviteStaff, async ({ body, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return withLink(secretKey, await exactlyOnce((tx) => inviteStaff(tx, secretKey, doer, body)))
  })

  handle(contract.inviteAgain, async ({ params, exactlyOnce, ...who }) => {
    const doer = { ...who, now: clock.now() }
    return withLink(secretKey, await exactlyOnce((tx) => inviteAgain(tx, secretKey, doer, params.staffId)))
  })

  handle(contract.changeRoles, async ({ params, body, ...who }) => {
    const doer = { ...who, now: clock.now() }
    await inTransaction((tx) => changeRoles(tx, doer, { ...params, ...body }))
    return {}
  })

  handle(contract.setStaffAccess, async ({ params, body, ...who }) => {
    const doer = { ...who, now: clock.now() }
    await inTransaction((tx) => setStaffAccess(tx, doer, { ...params, ...body }))
    return {}
  })
}
