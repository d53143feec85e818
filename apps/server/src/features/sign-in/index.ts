import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'

export const registerSignIn = (_handle: Handle, _deps: Deps) => undefined
export const forgetOld = async (_deps: Deps): Promise<void> => undefined
