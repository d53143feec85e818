import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'

export const registerHome = (_handle: Handle, _deps: Deps) => undefined
