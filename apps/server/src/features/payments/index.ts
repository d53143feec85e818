export { lookAtDueAttempts } from './look-at-due-attempts.ts'
export { registerPaymentWebhooks } from './payment-webhooks.ts'
export { registerPayments } from './payments.routes.ts'
export { unlistedCaptures, type Capture } from './unlisted-captures.sql.ts'
