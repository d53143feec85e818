import {
  admits,
  apiPrefix,
  type Endpoint,
  isForStaff,
  type Reply,
  type StaffAccess,
} from '@mosobleirc/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Db, InTransaction } from './database.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import { type ExactlyOnce, exactlyOnce } from './exactly-once.ts'
import { acceptAnyBytes, type Upload, withUpload } from './receive-upload.ts'
import { Refusal } from './refusal.ts'
import { type FileAnswer, sendFile } from './send-file.ts'
import { type Cookies, findSignedIn, makeCookies, type SignedIn } from './session.ts'
import { findSignedInStaff, makeStaffCookie, type SignedInStaff, type StaffCookie } from './staff-session.ts'

/** Where a request comes from, for limits, for the record of consents and for the audit log. */
export type Caller = { address: string; userAgent: string; requestId: string }

type Context<E extends Endpoint> = {
  params: z.output<E['params']>
  query: z.output<E['query']>
  body: z.output<E['body']>
  caller: Caller
  cookies: Cookies
  staffCookie: StaffCookie
} & Who<E['access']> &
  (E['idempotent'] extends true ? { exactlyOnce: ExactlyOnce } : object) &
  (E extends { upload: object } ? { upload: Upload } : object) &
  (E extends { stream: true } ? Streaming : object)

/** Answers with events that follow one another until one side ends it. Whatever has to be refused is refused before. */
type Streaming = { openStream: () => EventStream; lastEventId: string | undefined }

type Answer<E extends Endpoint> = E extends { download: true }
  ? FileAnswer
  : E extends { stream: true }
    ? void
    : Reply<E>

/** Who is known to have called: a resident, a member of the staff, or nobody in particular. */
type Who<Access> = Access extends StaffAccess
  ? { staff: SignedInStaff }
  : Access extends 'anyone'
    ? object
    : { resident: SignedIn }

/** Registers an endpoint of the contract with what answers it. */
export type Handle = <E extends Endpoint>(
  endpoint: E,
  answer: (context: Context<E>) => Promise<Answer<E>>,
) => void

/** The caller as far as the endpoint asks for one. */
type Known = { resident?: SignedIn; staff?: SignedInStaff }

type HandleDeps = {
  db: Db
  inTransaction: InTransaction
  clock: Clock
  https: boolean
  /** Where files lie while they come in. */
  uploadFolder: string
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Makes `handle`: input is parsed by the endpoint's schemas (a wrong field is `invalid-input` with its name), the caller
 * is known before anything is parsed, and the reply goes out through the endpoint's own JSON Schema, which
 * writes what it describes and nothing else.
 */
export const makeHandle = (app: FastifyInstance, deps: HandleDeps): Handle => {
  const cookies = makeCookies({ secure: deps.https })
  const staffCookie = makeStaffCookie({ secure: deps.https })

  /** @throws {Refusal} `sign-in-required`, `not-allowed` */
  const whoMayCall = async ({ access }: Endpoint, request: FastifyRequest): Promise<Known> => {
    if (access === 'anyone') return {}
    const now = deps.clock.now()
    if (isForStaff(access)) {
      const staff = await findSignedInStaff(deps.db, staffCookie.token(request), now)
      if (!staff) throw new Refusal('sign-in-required')
      if (!admits(access, staff.roles)) throw new Refusal('not-allowed')
      return { staff }
    }
    const resident = await findSignedIn(deps.db, cookies.sessionToken(request), now)
    if (!resident) throw new Refusal('sign-in-required')
    return { resident }
  }

  const streams = new Set<EventStream>()
  const openStream = (request: FastifyRequest, reply: FastifyReply): EventStream => {
    const stream = openEventStream(request, reply)
    streams.add(stream)
    stream.onEnd(() => streams.delete(stream))
    return stream
  }
  // A server that stops waits for its answers, and these would never end by themselves.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })

  /** Who calls and what they sent: all that can be said no to before the work begins. */
  const inputOf = async (endpoint: Endpoint, request: FastifyRequest) => {
    const who = await whoMayCall(endpoint, request)
    const input = {
      params: parsed(endpoint.params, request.params),
      query: parsed(endpoint.query, request.query),
      body: endpoint.upload ? {} : parsed(endpoint.body, request.body ?? {}),
    }
    return { ...who, ...input, caller: callerOf(request) }
  }

  type Given = Awaited<ReturnType<typeof inputOf>>

  /** What an idempotency key stands for: for a file its name and its bytes. */
  const wishOf = ({ params, query, body }: Given, upload: Upload | undefined) =>
    upload ? { ...params, ...query, sha256: upload.sha256 } : { ...params, ...body }

  const onceOf = (endpoint: Endpoint, request: FastifyRequest, { resident, staff }: Given) => {
    const callerId = resident?.id ?? staff?.id
    if (!endpoint.idempotent || callerId === undefined) return undefined
    const key = keyOf(request)
    return (body: unknown) => exactlyOnce(deps, { callerId, endpoint: endpoint.name, key, body })
  }

  const handle = (endpoint: Endpoint, answer: (context: never) => Promise<unknown>) => {
    const work = async (request: FastifyRequest, reply: FastifyReply) => {
      const given = await inputOf(endpoint, request)
      const once = onceOf(endpoint, request, given)
      void reply.header('cache-control', 'no-store')
      const run = (upload?: Upload) => {
        const context = {
          ...given,
          upload,
          exactlyOnce: once?.(wishOf(given, upload)),
          cookies: cookies.of(request, reply),
          staffCookie: staffCookie.of(reply),
          openStream: () => openStream(request, reply),
          lastEventId: lastEventIdOf(request),
        }
        // The context holds what the endpoint's type promises: who called unless open to anyone, exactlyOnce when
        // idempotent, the upload when there is to be one.
        return answer(context as never)
      }
      const { upload } = endpoint
      const done = upload
        ? await withUpload(request, { folder: deps.uploadFolder, largest: upload.largest }, run)
        : await run()
      // What answers such an endpoint is a file, by its type.
      return endpoint.download ? sendFile(request, reply, done as FileAnswer) : done
    }
    const route: RouteOptions = {
      method: endpoint.method,
      url: apiPrefix + endpoint.path,
      handler: work,
      ...(!endpoint.download && { schema: { response: { 200: replySchema(endpoint) } } }),
    }
    // Files come in a scope of their own: everywhere else a body is JSON.
    void app.register(async (scope) => {
      if (endpoint.upload) acceptAnyBytes(scope)
      scope.route(route)
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

/** What a browser sends when it connects again by itself. */
const lastEventIdOf = (request: FastifyRequest): string | undefined => {
  const id = request.headers['last-event-id']
  return typeof id === 'string' && id !== '' ? id : undefined
}

const callerOf = (request: FastifyRequest): Caller => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  requestId: request.id,
})
