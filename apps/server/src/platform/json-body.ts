import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { Refusal } from './refusal.ts'

/** No form of ours is near this size; files have routes of their own. */
const LONGEST_BODY = 64 * 1024

/** Takes JSON in UTF-8 and nothing else; what it cannot read is the fault of the field `body`. */
export const acceptJsonOnly = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: LONGEST_BODY },
    (_request, body: Buffer, done) => {
      if (!isUtf8(body)) return done(new Refusal('invalid-input', { field: 'body' }))
      try {
        return done(null, body.length === 0 ? {} : JSON.parse(body.toString('utf8')))
      } catch {
        return done(new Refusal('invalid-input', { field: 'body' }))
      }
    },
  )
}
