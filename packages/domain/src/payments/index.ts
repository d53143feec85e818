export { readPaymentQr, type NotPaymentQr, type PaymentQr } from './payment-qr/read-payment-qr.ts'
export { registrationData, type RegistrationData } from './payment-qr/registration-data.ts'

export { adjustment } from './adjustment.ts'
export { amountDue } from './amount-due.ts'
export { LEAST_SHARE, splitAmongRecipients, type Claim, type Share } from './split-among-recipients.ts'
export { splitProportionally } from './split-proportionally.ts'

export { declineReasonOf, type DeclineReason } from './decline-reason.ts'
export { fitsAtOnce, MOST_AT_ONCE } from './fits-at-once.ts'
export { isUnfinished, type UnfinishedState } from './is-unfinished.ts'
export { moneyPlace, moneyTrack, type MoneyFacts, type MoneyStep } from './money-track.ts'
export { overdueDebt, type DueBill, type OverdueDebt } from './overdue-debt.ts'
export {
  isFinal,
  mayTry,
  moveAttempt,
  orderState,
  paymentState,
  type AttemptState,
  type OrderState,
  type PaymentState,
} from './order-state.ts'
