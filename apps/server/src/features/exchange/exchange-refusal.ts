import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Every way the exchange can say no over HTTP; docs/exchange.md tells billing cores of them. */
export const exchangeProblems = {
  'signature-wrong': { status: 401, title: 'The source is not known or the signature is not its own' },
  'clock-differs': { status: 401, title: 'The timestamp is more than five minutes away' },
  'not-found': { status: 404, title: 'No such package or file' },
  'package-differs': { status: 409, title: 'A package with this id and another manifest came before' },
  'acknowledged-otherwise': { status: 409, title: 'A row was acknowledged before with another outcome' },
  'too-large': { status: 413, title: 'A part is larger than agreed' },
  'not-multipart': { status: 415, title: 'A package comes as multipart/form-data' },
  'not-json': { status: 415, title: 'An acknowledgement comes as application/json' },
  'upload-broken': {
    status: 422,
    title: 'The parts of the request end too early or do not fit the manifest',
  },
  'manifest-invalid': { status: 422, title: 'The manifest is not one' },
  'acknowledgement-invalid': { status: 422, title: 'The acknowledgement is not one of this package' },
  'cursor-invalid': { status: 422, title: 'The cursor is not one of this protocol' },
} as const satisfies Record<string, { status: number; title: string }>

type ExchangeProblem = keyof typeof exchangeProblems

/** An expected «no» to a billing core. Its list is its own: residents never see it and the apps need no words for it. */
export class ExchangeRefusal extends Error {
  override readonly name = 'ExchangeRefusal'
  readonly code: ExchangeProblem
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: ExchangeProblem, facts: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

/** What the HTTP layer itself refuses, in the exchange's words. */
const ownWords: Readonly<Record<string, ExchangeProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'not-multipart',
  FST_PARTS_LIMIT: 'upload-broken',
  FST_FILES_LIMIT: 'upload-broken',
  FST_FIELDS_LIMIT: 'upload-broken',
  FST_PROTO_VIOLATION: 'upload-broken',
  FST_MP_PREMATURE_CLOSE: 'upload-broken',
}

/** Answers refusals of the exchange; whatever else goes wrong is left to the server's own handler. */
export const answerExchangeProblems = (app: FastifyInstance) => {
  app.setErrorHandler((fault: FastifyError, request, reply) => {
    if (fault instanceof ExchangeRefusal) return sendProblem(request, reply, fault.code, fault.facts)
    const known = ownWords[fault.code]
    if (known) return sendProblem(request, reply, known)
    throw fault
  })
}

const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: ExchangeProblem,
  facts: ExchangeRefusal['facts'] = {},
) => {
  const { status, title } = exchangeProblems[code]
  const type = `https://online.mosobleirc.example/problems/exchange/${code}`
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type, title, status, instance: request.id, code, facts }))
}
