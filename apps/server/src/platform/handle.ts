import { apiPrefix, type Endpoint, type Reply } from '@mosobleirc/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Db, InTransaction } from './database.ts'
import { type ExactlyOnce, exactlyOnce } from './exactly-once.ts'
import { Refusal } from './refusal.ts'
import { type Cookies, findSignedIn, makeCookies, type SignedIn } from './session.ts'

/** Where a request comes from, for limits and for the record of consents. */
export type Caller = { address: string; userAgent: string }

type Context<E extends Endpoint> = {
  params: z.output<E['params']>
  query: z.output<E['query']>
  body: z.output<E['body']>
  caller: Caller
  cookies: Cookies
} & (E['access'] extends 'anyone' ? object : { resident: SignedIn }) &
  (E['idempotent'] extends true ? { exactlyOnce: ExactlyOnce } : object)

/** Registers an endpoint of the contract with what answers it. */
export type Handle = <E extends Endpoint>(
  endpoint: E,
  answer: (context: Context<E>) => Promise<Reply<E>>,
) => void

type HandleDeps = { db: Db; inTransaction: InTransaction; clock: Clock; https: boolean }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Makes `handle`: input is parsed by the endpoint's schemas (a wrong field is `invalid-input` with its name), the caller
 * is known before anything is parsed, and the reply goes out through the endpoint's own JSON Schema, which
 * writes what it describes and nothing else.
 */
export const makeHandle = (app: FastifyInstance, deps: HandleDeps): Handle => {
  const cookies = makeCookies({ secure: deps.https })

  const handle = (endpoint: Endpoint, answer: (context: never) => Promise<unknown>) => {
    app.route({
      method: endpoint.method,
      url: apiPrefix + endpoint.path,
      schema: { response: { 200: replySchema(endpoint) } },
      handler: async (request, reply) => {
        const token = cookies.sessionToken(request)
        const resident =
          endpoint.access === 'anyone' ? undefined : await findSignedIn(deps.db, token, deps.clock.now())
        if (endpoint.access !== 'anyone' && !resident) throw new Refusal('sign-in-required')

        const input = {
          params: parsed(endpoint.params, request.params),
          query: parsed(endpoint.query, request.query),
          body: parsed(endpoint.body, request.body ?? {}),
        }
        const once =
          endpoint.idempotent && resident
            ? exactlyOnce(deps, {
                residentId: resident.id,
                endpoint: endpoint.name,
                key: keyOf(request),
                body: { ...input.params, ...input.body },
              })
            : undefined
        void reply.header('cache-control', 'no-store')
        const context = {
          ...input,
          resident,
          exactlyOnce: once,
          caller: callerOf(request),
          cookies: cookies.of(request, reply),
        }
        // The context holds what the endpoint's type promises: a resident unless open to anyone, exactlyOnce when idempotent.
        return answer(context as never)
      },
    })
  }
  return handle
}

const replySchema = (endpoint: Endpoint): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(endpoint.reply, { io: 'input', target: 'draft-7' })
  return schema
}

const parsed = (schema: z.ZodObject, value: unknown): Record<string, unknown> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Refusal('invalid-input', { field: issue?.path.join('.') || 'body' })
}

const keyOf = (request: FastifyRequest): string => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !UUID.test(key)) throw new Refusal('idempotency-key-needed')
  return key.toLowerCase()
}

const callerOf = (request: FastifyRequest): Caller => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
})
