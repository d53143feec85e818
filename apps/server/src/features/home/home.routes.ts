import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getHome } from './get-home.ts'

export const registerHome = (handle: Handle, { inSnapshot, clock }: Deps) => {
  handle(contract.getHome, ({ resident }) =>
    inSnapshot((db) => getHome(db, { residentId: resident.id, today: clock.today() })),
  )
}
