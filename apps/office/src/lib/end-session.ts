import { ApiRefusal, call, signOutStaff } from '@mosobleirc/contract'

/** Signs out. A session that is over already has ended as well. */
export const endSession = async (): Promise<void> => {
  try {
    await call(signOutStaff, {})
  } catch (fault) {
    if (!(fault instanceof ApiRefusal) || fault.code !== 'sign-in-required') throw fault
  }
}
