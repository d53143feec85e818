import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'

export const registerMeters = (_handle: Handle, _deps: Deps) => undefined
