import type { SandboxDeps } from '../../sandbox-deps.ts'
import type { Payment } from '../payment.ts'
import { findPayment } from '../payments.sql.ts'
import { presentPayment } from '../present-payment.ts'
import { ApiRefusal } from './api-refusal.ts'

/** @throws {ApiRefusal} `not_found` */
export const requirePayment = ({ state }: SandboxDeps, id: string): Payment => {
  const payment = findPayment(state, id)
  if (payment) return payment
  throw new ApiRefusal('not_found', "Incorrect payment_id. Payment doesn't exist or access denied", {
    parameter: 'payment_id',
  })
}

/** `GET /payments/{id}` */
export const getPayment = (deps: SandboxDeps, id: string) =>
  presentPayment(requirePayment(deps, id), deps.settings)
