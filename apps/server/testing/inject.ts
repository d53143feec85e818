import { text } from 'node:stream/consumers'
import type { FastifyInstance, InjectOptions } from 'fastify'

/** Sends a pretended request. An answer that would stay open is ended as soon as it has begun. */
export const inject = async (
  app: Pick<FastifyInstance, 'inject'>,
  options: InjectOptions & { url: string },
) => {
  if (!/\/live(?:\?|$)/.test(options.url)) return app.inject(options)
  const begun = await app.inject({ ...options, payloadAsStream: true })
  if (begun.statusCode === 200) {
    begun.raw.res.end()
    begun.stream().destroy()
    return Object.assign(begun, { body: '' })
  }
  const body = await text(begun.stream())
  return Object.assign(begun, { body, json: (): unknown => JSON.parse(body) })
}
