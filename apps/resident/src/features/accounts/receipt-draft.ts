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

/** An account that is attached already has a draft of its own: its number is known, and sums must not change hands. */
export const receiptDraftOf = (known: { number: string } | undefined): string =>
  known ? `${RECEIPT_DRAFT} ${known.number}` : RECEIPT_DRAFT

/** Where the data of the receipt are asked for; of an attached account only what is missing. */
export const receiptAddress = (accountId: string): string => `/register/fields?account=${accountId}`

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
