import type { BillingPeriod } from '@mosobleirc/domain/shared'

/** What the resident copies from a receipt, as typed; kept until the account is attached. */
export type ReceiptDraft = {
  /** Empty until a code or the resident chose another month than the newest. */
  period: BillingPeriod | ''
  number: string
  sum: string
  /** The code said zero or less: another receipt is needed. */
  nothingToPay: boolean
  via: 'hand' | 'qr'
}

export const RECEIPT_DRAFT = 'receipt'

export const emptyReceipt: ReceiptDraft = {
  period: '',
  number: '',
  sum: '',
  nothingToPay: false,
  via: 'hand',
}

/** The answer to a claim, until the resident says whether it is the right address. */
export type FoundAddress = { claimId: string; maskedAddress: string; verified: boolean; number: string }

export const FOUND_DRAFT = 'found-address'

export const noAddress: FoundAddress = { claimId: '', maskedAddress: '', verified: false, number: '' }
