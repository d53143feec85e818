import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getBill } from './get-bill.ts'
import { listBills } from './list-bills.ts'

export const registerBills = (handle: Handle, { db, clock }: Deps) => {
  handle(contract.listBills, ({ params, resident }) =>
    listBills(db, { ...params, residentId: resident.id, today: clock.today() }),
  )

  handle(contract.getBill, ({ params, resident }) => getBill(db, { ...params, residentId: resident.id }))
}
