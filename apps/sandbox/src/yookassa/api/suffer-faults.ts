import type { FastifyReply } from 'fastify'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { ApiRefusal } from './api-refusal.ts'

/**
 * Lets the switched-on faults happen before a request is looked at.
 *
 * @throws {ApiRefusal} `too_many_requests`, with the pause the shop has to make
 */
export const sufferFaults = async ({ faults, pause }: SandboxDeps, reply: FastifyReply): Promise<void> => {
  if (faults.take('yookassa-down') !== undefined) {
    // What a balancer answers when nobody is behind it: not YooKassa's error, and not JSON.
    await reply.code(503).type('text/html').send('<h1>503 Service Unavailable</h1>')
    return
  }
  const retryAfter = faults.take('yookassa-too-many-requests')
  if (retryAfter !== undefined) throw new ApiRefusal('too_many_requests', 'Too many requests', { retryAfter })

  const delay = faults.take('yookassa-slow')
  if (delay !== undefined) await pause(delay)
}
