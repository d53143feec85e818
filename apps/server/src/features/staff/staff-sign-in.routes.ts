import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { choosePassword } from './choose-password.ts'
import { confirmInvitation } from './confirm-invitation.ts'
import { showInvitation } from './show-invitation.ts'
import { signOutStaff } from './sign-out-staff.ts'
import { submitPassword } from './submit-password.ts'
import { submitStaffCode } from './submit-staff-code.ts'

/** How staff come in and go out. */
export const registerStaffSignIn = (handle: Handle, deps: Deps) => {
  handle(contract.submitPassword, ({ body, caller }) => submitPassword(deps, { ...body, caller }))

  handle(contract.submitStaffCode, async ({ body, caller, staffCookie }) => {
    staffCookie.begin(await submitStaffCode(deps, { ...body, caller }))
    return {}
  })

  handle(contract.signOutStaff, async ({ staff, caller, staffCookie }) => {
    await deps.inTransaction((db) => signOutStaff(db, { staff, caller, now: deps.clock.now() }))
    staffCookie.end()
    return {}
  })

  handle(contract.getStaffSelf, async ({ staff: { id, name, email, roles } }) => ({
    id,
    name,
    email,
    roles: [...roles],
  }))

  handle(contract.openInvitation, ({ body, caller }) => showInvitation(deps, { ...body, caller }))

  handle(contract.choosePassword, ({ body, caller }) => choosePassword(deps, { ...body, caller }))

  handle(contract.confirmInvitation, async ({ body, caller, staffCookie }) => {
    staffCookie.begin(await confirmInvitation(deps, { ...body, caller }))
    return {}
  })
}
