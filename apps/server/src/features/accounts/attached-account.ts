import { fullAddress, shortAddress, townAndStreet } from '@mosobleirc/domain/accounts'
import type { AttachmentRow } from './accounts.sql.ts'

/** An account as the resident who attached it may see it. */
export type AttachedAccount = {
  /** Of the account, not of the attachment. */
  id: string
  verified: boolean
  /** As printed on the receipt. */
  number: string
  /** The resident's own name for it. */
  ownName?: string | undefined
  /** «Фрунзе, 14–27»; the street alone while unverified. */
  shortAddress: string
  /** «Можайск, ул. Фрунзе, д. 14, кв. 27»; town and street while unverified. */
  address: string
  /** The billing core that knows the account. */
  source: string
  houseId: string
  municipality: string
  /** Voluntary insurance was refused in writing and is not offered. */
  insuranceRefused: boolean
}

/** Takes off what an unverified attachment does not show: house and flat. */
export const asResidentSees = ({ where, ...attachment }: AttachmentRow): AttachedAccount => ({
  ...attachment,
  municipality: where.municipality,
  shortAddress: attachment.verified ? shortAddress(where) : townAndStreet({ ...where, municipality: '' }),
  address: attachment.verified ? fullAddress(where) : townAndStreet(where),
})
