import { apiPrefix, type Endpoint, type Input, type Reply } from './endpoint.ts'
import type { Facts, ProblemCode, ProblemDetails } from './problems.ts'
import { problems } from './problems.ts'

/** The server said no: `code` from the closed list, `facts` for the sentence on the screen. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'
  readonly code: ProblemCode
  readonly facts: Facts
  /** The request's id, for support. */
  readonly requestId: string

  constructor(code: ProblemCode, facts: Facts, requestId: string) {
    super(code)
    this.code = code
    this.facts = facts
    this.requestId = requestId
  }
}

/** No answer came: no network, or the server is away. What was sent may or may not have happened. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

export type CallOptions = {
  /** Needed for idempotent endpoints: the same key for every repeat of the same wish. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  /** Origin of the server; the page's own by default. */
  readonly origin?: string
}

/**
 * Calls an endpoint of the contract.
 *
 * @param input fields of path, query and body together; their names never meet
 * @returns the reply as domain values
 * @throws {ApiRefusal} when the server says no
 * @throws {NoAnswer} when nothing came back
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<Reply<E>> => {
  const response = await fetch(
    addressOf(endpoint, input, options.origin ?? ''),
    requestOf(endpoint, input, options),
  ).catch((fault: unknown) => {
    // An aborted call is the caller's own wish, not a missing answer.
    if (options.signal?.aborted) throw fault
    throw new NoAnswer(endpoint.name, { cause: fault })
  })
  if (!response.ok) throw refusalIn(await response.json().catch(() => undefined), endpoint)
  const body: unknown = await response.json().catch((fault: unknown) => {
    // The connection broke in the middle of the answer.
    throw new NoAnswer(endpoint.name, { cause: fault })
  })
  return endpoint.reply.parse(body) as Reply<E>
}

/** Where an endpoint answers: for what cannot go through `call`, such as pictures and uploads with their progress. */
export const addressOf = (endpoint: Endpoint, input: object, origin = ''): string => {
  const params = endpoint.params.encode(pick(endpoint.params.shape, input)) as Record<string, string>
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams(
    Object.entries(endpoint.query.encode(pick(endpoint.query.shape, input))).map(([name, value]) => [
      name,
      String(value),
    ]),
  )
  return `${origin}${apiPrefix}${path}${query.size > 0 ? `?${query}` : ''}`
}

const requestOf = (
  endpoint: Endpoint,
  input: object,
  { idempotencyKey, signal }: CallOptions,
): RequestInit => {
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PUT'
  return {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(hasBody && { body: JSON.stringify(endpoint.body.encode(pick(endpoint.body.shape, input))) }),
    ...(signal && { signal }),
  }
}

const pick = (shape: object, input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name in shape))

/** What the server said no with. @param answer the body of an answer that was not 200, read as JSON */
export const refusalIn = (answer: unknown, endpoint: Endpoint): ApiRefusal | NoAnswer => {
  const body = (answer ?? {}) as Partial<ProblemDetails>
  // A proxy in between may answer with its own page: that is no word of ours.
  if (body.code === undefined || !(body.code in problems)) return new NoAnswer(endpoint.name)
  return new ApiRefusal(body.code, body.facts ?? {}, body.instance ?? '')
}
