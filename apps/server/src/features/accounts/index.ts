import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'

export { forgetClaims } from './accounts.sql.ts'
export type { AttachedAccount } from './attached-account.ts'
export { findVerifiedAccount } from './find-verified-account.ts'
export { listAttachedAccounts } from './list-attached-accounts.ts'

export const registerAccounts = (_handle: Handle, _deps: Deps) => undefined
