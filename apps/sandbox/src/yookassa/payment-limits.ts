import type { MethodType, Payment } from './payment.ts'

type Limits = { readonly least: bigint; readonly most: bigint; readonly holds: boolean }

/** Kopecks. Source: YooKassa, «Способы оплаты»; a payment by SBP cannot be held and captured later. */
export const methodLimits: Readonly<Record<MethodType, Limits>> = {
  bank_card: { least: 100n, most: 35_000_000n, holds: true },
  sbp: { least: 100n, most: 70_000_000n, holds: false },
}

/** An unpaid payment's address works for an hour, by card and by SBP alike. */
export const confirmationLifetime = 60 * 60_000

/** Money on a card is held for a week, then it goes back. */
export const holdLifetime = 7 * 24 * 60 * 60_000

/** The methods that the payment page may offer for this payment, the cheaper one first. */
export const offeredMethods = ({
  kopecks,
  capture,
  askedMethod,
}: Pick<Payment, 'kopecks' | 'capture' | 'askedMethod'>) =>
  (['sbp', 'bank_card'] as const).filter((method) => {
    const { least, most, holds } = methodLimits[method]
    return (askedMethod ?? method) === method && (capture || holds) && kopecks >= least && kopecks <= most
  })
