import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { listMeters } from './list-meters.ts'
import { listReadings } from './list-readings.ts'
import { submitReading } from './submit-reading.ts'

export const registerMeters = (handle: Handle, deps: Deps) => {
  const { db, clock } = deps

  handle(contract.listMeters, ({ params, resident }) =>
    listMeters(db, { ...params, residentId: resident.id, today: clock.today() }),
  )

  handle(contract.listReadings, ({ params, resident }) =>
    listReadings(db, { ...params, residentId: resident.id }),
  )

  handle(contract.submitReading, ({ params, query, body, resident, exactlyOnce }) =>
    exactlyOnce((transaction) =>
      submitReading(transaction, deps, { ...params, ...query, ...body, residentId: resident.id }),
    ),
  )
}
