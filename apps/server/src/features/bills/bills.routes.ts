import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getBill } from './get-bill.ts'
import { listBills } from './list-bills.ts'

export const registerBills = (handle: Handle, { inSnapshot, clock }: Deps) => {
  handle(contract.listBills, ({ params, resident }) =>
    inSnapshot((db) => listBills(db, { ...params, residentId: resident.id, today: clock.today() })),
  )

  handle(contract.getBill, ({ params, resident }) =>
    inSnapshot((db) => getBill(db, { ...params, residentId: resident.id })),
  )
}
