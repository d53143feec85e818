import { randomUUID } from 'node:crypto'

const statuses = {
  invalid_request: 400,
  invalid_credentials: 401,
  forbidden: 403,
  not_found: 404,
  too_many_requests: 429,
  internal_server_error: 500,
} as const

type Code = keyof typeof statuses

type Facts = {
  readonly parameter?: string
  /** Milliseconds. */
  readonly retryAfter?: number
  /** Where the code's usual one does not fit: 405 and 415 are `invalid_request` as well. */
  readonly status?: number
}

/** A “no” of YooKassa's API: thrown where it is found, sent by the API's error handler. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(code: Code, description: string, { parameter, retryAfter, status }: Facts = {}) {
    super(description)
    this.status = status ?? statuses[code]
    this.body = {
      type: 'error',
      id: randomUUID(),
      code,
      description,
      ...(parameter !== undefined && { parameter }),
      ...(retryAfter !== undefined && { retry_after: retryAfter }),
    }
  }
}

/** The refusal that names the wrong parameter, `payment_order.recipient.inn`. */
export const invalid = (parameter: string, description: string): ApiRefusal =>
  new ApiRefusal('invalid_request', description, { parameter })
