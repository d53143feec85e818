import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { checkSignature } from './check-signature.ts'
import { answerExchangeProblems, ExchangeRefusal } from './exchange-refusal.ts'
import { acknowledgePackage } from './outgoing/acknowledge-package.ts'
import { listOutgoing } from './outgoing/list-outgoing.ts'
import { readOutgoingFile } from './outgoing/read-outgoing-file.ts'
import { LARGEST_FILE } from './packages/load-package.ts'
import { findPackage } from './packages/packages.sql.ts'
import { partsOfUpload } from './packages/parts-of-upload.ts'
import { receivePackage } from './packages/receive-package.ts'
import { protocolOf } from './packages/show-protocol.ts'

/** Ten thousand rows with a long message each. */
const LONGEST_ACKNOWLEDGEMENT = 16 * 1024 * 1024

/** Where billing cores call: docs/exchange.md. They have no session; every request is signed. */
export const registerExchange = async (
  app: FastifyInstance,
  deps: Deps,
  { largestFile = LARGEST_FILE }: { largestFile?: number } = {},
): Promise<void> => {
  answerExchangeProblems(app)
  app.removeAllContentTypeParsers()
  // The signature is over the bytes, so they are kept.
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: LONGEST_ACKNOWLEDGEMENT },
    (_request, body, done) => done(null, body),
  )
  await app.register(multipart)

  app.route({
    method: 'POST',
    url: '/exchange/v1/packages',
    handler: async (request, reply) => {
      if (!request.isMultipart()) throw new ExchangeRefusal('not-multipart')
      const parts = partsOfUpload(request, largestFile)
      const signer = (manifest: Buffer) => checkSignature(deps, request.headers, manifest)
      try {
        const { isNew, ...answer } = await receivePackage(deps, { parts, signer })
        return await reply.code(isNew ? 202 : 200).send(answer)
      } finally {
        // What nobody wants to read any more still has to come in before the sender reads our answer.
        request.raw.unpipe().resume()
      }
    },
  })

  app.route<{ Params: { id: string }; Querystring: { cursor?: string } }>({
    method: 'GET',
    url: '/exchange/v1/packages/:id',
    handler: async (request) => {
      const source = signerOf(deps, request)
      const one = await findPackage(deps.db, request.params.id)
      if (one?.source !== source) throw new ExchangeRefusal('not-found')
      return protocolOf(deps.db, one, cursorOf(request.query.cursor))
    },
  })

  app.route({
    method: 'GET',
    url: '/exchange/v1/outgoing',
    handler: async (request) => listOutgoing(deps.db, signerOf(deps, request)),
  })

  app.route<{ Params: { id: string; file: string } }>({
    method: 'GET',
    url: '/exchange/v1/outgoing/:id/:file',
    handler: async (request, reply) => {
      const source = signerOf(deps, request)
      const bytes = await readOutgoingFile(deps, { ...request.params, source })
      const isManifest = request.params.file.endsWith('.json')
      return reply.type(isManifest ? 'application/json' : 'application/x-ndjson').send(bytes)
    },
  })

  app.route<{ Params: { id: string } }>({
    method: 'POST',
    url: '/exchange/v1/outgoing/:id/acknowledgement',
    handler: async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new ExchangeRefusal('not-json')
      const source = checkSignature(deps, request.headers, request.body)
      await acknowledgePackage(deps, { packageId: request.params.id, source, bytes: request.body })
      return {}
    },
  })
}

const signerOf = (deps: Deps, request: FastifyRequest): string =>
  checkSignature(deps, request.headers, request.raw.url ?? '')

const cursorOf = (cursor: unknown): bigint => {
  if (cursor === undefined) return 0n
  if (typeof cursor !== 'string' || !/^\d{1,18}$/u.test(cursor)) throw new ExchangeRefusal('cursor-invalid')
  return BigInt(cursor)
}
