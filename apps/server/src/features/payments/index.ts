import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'

export const registerPayments = (_handle: Handle, _deps: Deps) => undefined
import type { FastifyInstance } from 'fastify'
export const registerPaymentWebhooks = (_app: FastifyInstance, _deps: Deps) => undefined
export const lookAtDueAttempts = async (_deps: Deps): Promise<void> => undefined
