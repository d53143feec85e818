import { type Facts, type ProblemCode, type ProblemDetails, problems } from '@mosobleirc/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/** Says no as RFC 9457 asks: `application/problem+json`, with our members `code` and `facts`. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  facts: Facts = {},
) => {
  const { status, title } = problems[code]
  const body: ProblemDetails = {
    type: `https://online.mosobleirc.example/problems/${code}`,
    title,
    status,
    instance: request.id,
    code,
    facts,
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}

/** What the HTTP layer itself refuses, in our words. */
const ownWords: Readonly<Record<string, [ProblemCode, Facts]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', {}],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['not-json', {}],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid-input', { field: 'body' }],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid-input', { field: 'body' }],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid-input', { field: 'body' }],
  FST_ERR_BAD_URL: ['not-found', {}],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', {}],
  // The folder of the resident app refuses addresses that climb out of it or have no end.
  FST_STATIC_FORBIDDEN_PATH: ['not-found', {}],
  FST_REQ_FILE_TOO_LARGE: ['body-too-large', {}],
}

/** The only place where a fault becomes an answer. A bug is logged once and leaves without its inside. */
export const answerFault = (fault: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  if (fault instanceof Refusal) return sendProblem(request, reply, fault.code, fault.facts)
  const known = ownWords[fault.code]
  if (known) return sendProblem(request, reply, ...known)
  request.log.error({ err: fault }, 'unexpected')
  return sendProblem(request, reply, 'unexpected')
}

export const answerProblems = (app: FastifyInstance) => {
  app.setErrorHandler(answerFault)
}
