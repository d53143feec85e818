import type { PayMethod } from './payments.api.ts'

/** What is chosen on the payment screen, with the keys of this wish: another sum is another wish. */
export type PayDraft = {
  /** Typed sum of a single account; absent: all that is owed. */
  sum?: string
  insured: readonly string[]
  method: PayMethod
  orderKey: string
  attemptKey: string
}

export const payDraftName = (account: string | undefined): string => `pay ${account ?? 'all'}`

export const newWish = (): Pick<PayDraft, 'orderKey' | 'attemptKey'> => ({
  orderKey: crypto.randomUUID(),
  attemptKey: crypto.randomUUID(),
})

/**
 * A screen that opens anew begins without insurance: nothing that costs money is chosen beforehand, not even by what
 * was chosen before. It is another wish then.
 */
export const withoutInsurance = (kept: PayDraft): PayDraft =>
  kept.insured.length === 0 ? kept : { ...kept, insured: [], ...newWish() }

export const emptyPay = (): PayDraft => ({ insured: [], method: 'sbp', ...newWish() })
