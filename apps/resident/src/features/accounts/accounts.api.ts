import { call, claimAccount, confirmClaim } from '@mosobleirc/contract'
import type { BillingPeriod, Kopecks } from '@mosobleirc/domain/shared'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { dropDraft, keepDraft } from '../../lib/draft.ts'
import { FOUND_DRAFT, type FoundAddress, RECEIPT_DRAFT, receiptDraftOf } from './receipt-draft.ts'

export type Claim = {
  number: string
  /** Without it the account stays unverified. */
  receipt?: { period: BillingPeriod; sum: Kopecks }
  via: 'hand' | 'qr'
}

/** Looks the account up; what was found is kept for «Это ваш адрес?». */
export const useClaimAccount = (onFound: () => void) =>
  useMutation({
    mutationFn: (claim: Claim) => call(claimAccount, claim),
    onSuccess: ({ claimId, maskedAddress, verified }, { number }) => {
      keepDraft(FOUND_DRAFT, { claimId, maskedAddress, verified, number } satisfies FoundAddress)
      onFound()
    },
  })

/** «Подтвердить»: the claim is its own key, because confirming it twice is the same wish. */
export const useConfirmClaim = (found: FoundAddress, onAttached: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(confirmClaim, { claimId: found.claimId }, { idempotencyKey: found.claimId }),
    onSuccess: async () => {
      dropDraft(RECEIPT_DRAFT)
      dropDraft(receiptDraftOf(found))
      dropDraft(FOUND_DRAFT)
      await askAnew(client)
      onAttached()
    },
  })
}
