import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getReview } from './get-review.ts'
import { giveReview } from './give-review.ts'

export const registerReviews = (handle: Handle, { db, clock }: Deps) => {
  handle(contract.getReview, ({ resident }) => getReview(db, resident.id))

  handle(contract.giveReview, ({ body, resident, exactlyOnce }) =>
    exactlyOnce((transaction) =>
      giveReview(transaction, { ...body, residentId: resident.id, now: clock.now() }),
    ),
  )
}
