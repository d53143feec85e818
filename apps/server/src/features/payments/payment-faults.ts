import { Counter } from 'prom-client'
import type { Log } from '../../platform/log.ts'

/** What a person has to look at: money is never moved by guessing. */
type PaymentFault =
  | 'amount-differs'
  | 'attempt-differs'
  | 'payment-differs'
  | 'ended-otherwise'
  | 'payment-vanished'
  | 'request-refused'
  | 'never-made'

const faults = new Counter({
  name: 'payment_faults_total',
  help: 'Answers of the acquirer that were not applied and need a person',
  labelNames: ['kind'],
})

/** Tells the operator. The log names the attempt and the sums, never the person. */
export const reportFault = (log: Log, kind: PaymentFault, facts: Record<string, unknown>): void => {
  faults.inc({ kind })
  log.error({ fault: kind, ...facts }, 'payment needs a person')
}
