import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { hashOf } from '../../platform/session.ts'
import { requestCode } from './request-code.ts'
import { endSession } from './sign-in.sql.ts'
import { submitCode } from './submit-code.ts'

export const registerSignIn = (handle: Handle, deps: Deps) => {
  handle(contract.requestCode, ({ body, cookies, caller }) =>
    requestCode(deps, { ...body, deviceHash: hashOf(cookies.device()), address: caller.address }),
  )

  handle(contract.submitCode, async ({ body, cookies, caller }) => {
    const device = cookies.device()
    const { token, registered, attached } = await submitCode(deps, {
      ...body,
      device,
      userAgent: caller.userAgent,
    })
    cookies.begin(token)
    return { registered, attached }
  })

  handle(contract.signOut, async ({ resident, cookies }) => {
    await endSession(deps.db, resident.sessionId, deps.clock.now())
    cookies.end()
    return {}
  })
}
