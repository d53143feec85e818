import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
export { queueForCore } from './queue-for-core.ts'
export const registerExchange = (_app: FastifyInstance, _deps: Deps) => undefined
export const mergeDuePackages = async (_deps: Deps): Promise<void> => undefined
export const sendToCore = async (_deps: Deps): Promise<void> => undefined
