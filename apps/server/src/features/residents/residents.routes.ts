import * as contract from '@mosobleirc/contract'
import { maskPhone } from '@mosobleirc/domain/residents'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getTerms } from './get-terms.ts'
import { profileOf } from './residents.sql.ts'
import { saveProfile } from './save-profile.ts'

export const registerResidents = (handle: Handle, { db, inTransaction, clock }: Deps) => {
  handle(contract.getTerms, () => getTerms(db, clock.today()))

  handle(contract.getProfile, async ({ resident }) => {
    const { phone, ...profile } = await profileOf(db, resident.id)
    return { id: resident.id, phoneMasked: maskPhone(phone), ...profile }
  })

  handle(contract.saveProfile, async ({ body, resident, caller }) => {
    const at = { now: clock.now(), today: clock.today() }
    await inTransaction((tx) => saveProfile(tx, { ...body, ...at, residentId: resident.id, caller }))
    return {}
  })
}
