import type { FastifyInstance } from 'fastify'
import { EVENTS_TYPE } from './event-stream.ts'
import { collectDefaultMetrics, Histogram, register, Registry } from 'prom-client'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/**
 * Counts answers by route and status, and shows them at `/metrics` to this machine only, together with what features
 * count in the library's own registry.
 */
export const showMetrics = (app: FastifyInstance) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'http_answer_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    // A stream ends when somebody closes the app: how long that took says nothing of us.
    if (reply.raw.getHeader('content-type') === EVENTS_TYPE) return
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    }
    answers.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    // A proxy on this machine would look local, but says for whom it asks.
    const local =
      /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']
    if (!local) return reply.callNotFound()
    return reply.type(registry.contentType).send(await Registry.merge([registry, register]).metrics())
  })
}
