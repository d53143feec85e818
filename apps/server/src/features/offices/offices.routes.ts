import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { listOffices } from './list-offices.ts'

export const registerOffices = (handle: Handle, { inSnapshot, clock }: Deps) => {
  handle(contract.listOffices, () => inSnapshot((db) => listOffices(db, clock.now())))
}
