import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Stops writes that another site makes a browser send with our cookie: a browser always names the origin of a write,
 * so one that is absent or foreign is refused. Webhooks and the exchange prove themselves otherwise and are not under it.
 *
 * @param publicUrl the address residents use; the host the request was sent to is right too, so that a phone
 *                  in the same network can try a development server
 */
export const refuseForeignOrigins = (app: FastifyInstance, publicUrl: string) => {
  const own = new URL(publicUrl).origin
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return
    const { origin, host } = request.headers
    if (origin === own) return
    if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return
    throw new Refusal('origin-not-allowed')
  })
}
