import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { expirePayments } from '../expire-payments.ts'
import { answerOnce } from './answer-once.ts'
import { ApiRefusal } from './api-refusal.ts'
import { cancelPayment } from './cancel-payment.ts'
import { capturePayment } from './capture-payment.ts'
import { checkCredentials } from './check-credentials.ts'
import { createPayment } from './create-payment.ts'
import { createRefund } from './create-refund.ts'
import { getPayment } from './get-payment.ts'
import { listPayments } from './list-payments.ts'
import { getRefund, listRefunds } from './list-refunds.ts'
import { sufferFaults } from './suffer-faults.ts'

type ById = { Params: { id: string } }
type Listed = { Querystring: Readonly<Record<string, unknown>> }

/** YooKassa's API v3. To be registered in a scope of its own: it speaks JSON only and has its own errors. */
export const registerApi = (api: FastifyInstance, deps: SandboxDeps): void => {
  acceptOnlyJson(api)
  api.setErrorHandler<FastifyError | ApiRefusal>((error, request, reply) => {
    const refusal = error instanceof ApiRefusal ? error : translate(error, request)
    return reply.code(refusal.status).type('application/json; charset=utf-8').send(refusal.body)
  })
  api.setNotFoundHandler(async ({ url }) => {
    const known = /\/v3\/(payments|refunds)(\/[\w-]+(\/(capture|cancel))?)?(\?|$)/.test(url)
    if (known) throw new ApiRefusal('invalid_request', 'Method not allowed', { status: 405 })
    throw new ApiRefusal('not_found', 'No such resource')
  })
  api.addHook('onRequest', async (request, reply) => {
    checkCredentials(request.headers.authorization, deps.settings)
    await sufferFaults(deps, reply)
  })
  api.addHook('preHandler', async () => expirePayments(deps))

  /** Does the work of a POST once for each key; with the fault on, the work stays done and the answer is a 500. */
  const once = ({ method, url, headers, body }: FastifyRequest, reply: FastifyReply, work: () => unknown) => {
    const asked = { key: headers['idempotence-key'], endpoint: `${method} ${url}`, body }
    const answer = answerOnce(deps, asked, work)
    if (deps.faults.take('yookassa-fails-after-taking') !== undefined) {
      throw new ApiRefusal('internal_server_error', 'Internal server error', { retryAfter: 1_800 })
    }
    return reply.type('application/json; charset=utf-8').send(answer)
  }

  api.post('/payments', (request, reply) => once(request, reply, () => createPayment(deps, request.body)))
  api.get<Listed>('/payments', ({ query }) => listPayments(deps, query))
  api.get<ById>('/payments/:id', ({ params }) => getPayment(deps, params.id))
  api.post<ById>('/payments/:id/capture', (request, reply) =>
    once(request, reply, () => capturePayment(deps, request.params.id, request.body)),
  )
  api.post<ById>('/payments/:id/cancel', (request, reply) =>
    once(request, reply, () => cancelPayment(deps, request.params.id)),
  )
  api.post('/refunds', (request, reply) => once(request, reply, () => createRefund(deps, request.body)))
  api.get<Listed>('/refunds', ({ query }) => listRefunds(deps, query))
  api.get<ById>('/refunds/:id', ({ params }) => getRefund(deps, params.id))
}

const acceptOnlyJson = (api: FastifyInstance) => {
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      // A capture or a cancel may come without a body.
      done(null, text === '' ? undefined : JSON.parse(String(text)))
    } catch {
      done(new ApiRefusal('invalid_request', 'The body is not JSON'))
    }
  })
}

const translate = (error: FastifyError, request: FastifyRequest): ApiRefusal => {
  if (error.statusCode === 415) {
    return new ApiRefusal('invalid_request', 'Content-Type must be application/json', { status: 415 })
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new ApiRefusal('invalid_request', error.message)
  }
  request.log.error(error)
  return new ApiRefusal('internal_server_error', 'Internal server error')
}
