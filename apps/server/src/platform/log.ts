import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, type LoggerOptions, pino } from 'pino'

export type Log = FastifyBaseLogger

/**
 * The log tells what happened to which request, never to which person: addresses, headers, bodies and
 * query strings stay out; a request is found by its id, which every refusal shows.
 *
 * @param sink where its lines go; the standard output by default
 */
export const makeLog = (level: string, sink: DestinationStream = pino.destination(1)): Log =>
  pino(optionsOf(level), sink)

const optionsOf = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['*.phone', '*.email', '*.password', '*.token', 'req.headers'], remove: true },
  serializers: {
    req: (request: { id: string; method: string; routeOptions?: { url?: string } }) => ({
      id: request.id,
      method: request.method,
      route: request.routeOptions?.url ?? 'none',
    }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    // A database's detail line holds the values of the row it refused. Of a cause only its code: why nobody answered.
    err: (fault: Error & { code?: string; constraint?: string }) => ({
      type: fault.name,
      message: fault.message,
      code: fault.code,
      constraint: fault.constraint,
      cause: codeOf(fault.cause),
      stack: fault.stack,
    }),
  },
})

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined
