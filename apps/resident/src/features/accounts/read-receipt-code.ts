import { readPaymentQr, registrationData } from '@mosobleirc/domain/payments'
import { formatRubles } from '@mosobleirc/domain/shared'
import type { CodeReason } from './code-words.ts'
import type { ReceiptDraft } from './receipt-draft.ts'

export type ReadCode = { kind: 'receipt'; draft: ReceiptDraft } | { kind: 'other'; reason: CodeReason }

/** Turns the bytes of a scanned code into the three fields of the form, or into a reason why not. */
export const readReceiptCode = (bytes: Uint8Array): ReadCode => {
  const code = readPaymentQr(bytes)
  if (code.kind === 'not-payment') return { kind: 'other', reason: code.reason }
  const data = registrationData(code)
  if (data.kind === 'unusable') return { kind: 'other', reason: data.reason }
  return {
    kind: 'receipt',
    draft: {
      period: data.period ?? '',
      number: data.accountRaw,
      sum: data.sum === undefined ? '' : formatRubles(data.sum).replace(/\s?₽$/u, ''),
      nothingToPay: data.nothingToPay === true,
      via: 'qr',
    },
  }
}
