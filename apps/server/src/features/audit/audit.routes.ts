import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { listAudit } from './list-audit.ts'

export const registerAudit = (handle: Handle, { db }: Deps) => {
  handle(contract.listAudit, ({ query }) => listAudit(db, query))
}
