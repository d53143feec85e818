import { createHash, createHmac } from 'node:crypto'
import fastify, { type FastifyRequest } from 'fastify'

/** A package as it arrived. */
type Arrived = { readonly manifest: Buffer; readonly files: ReadonlyMap<string, Buffer> }

type Outgoing = { readonly payments?: readonly object[]; readonly readings?: readonly object[] }

type Acknowledgement = { readonly rows: readonly { externalId: string; outcome: string; code?: string }[] }

/** What the product of a test has got, and what it has to give. */
const emptyProduct = () => ({
  key: 'a-key-of-the-test',
  /** Packages by id, in the order of their arrival. */
  arrived: new Map<string, Arrived>(),
  /** How often a package came. */
  times: new Map<string, number>(),
  /** What the product has for the core: rows by package id. */
  outgoing: new Map<string, Outgoing>(),
  acknowledged: new Map<string, Acknowledgement>(),
  /** The product is away: everything is answered with 503. */
  away: false,
})

type Product = ReturnType<typeof emptyProduct>

export type FakeProduct = Product & { readonly url: string; close(): Promise<void> }

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const isSigned = (key: string, { headers }: FastifyRequest, subject: string | Uint8Array): boolean => {
  const timestamp = String(headers['exchange-timestamp'])
  const expected = createHmac('sha256', key)
    .update(`${timestamp}\n${sha256(subject)}`)
    .digest('hex')
  return headers['exchange-source'] === 'core-mo' && headers['exchange-signature'] === expected
}

/** A product that speaks the exchange as docs/exchange.md says, and believes nothing without a signature. */
export const startFakeProduct = async (): Promise<FakeProduct> => {
  const product: FakeProduct = Object.assign(emptyProduct(), { url: '', close: () => app.close() })
  const app = fastify({ bodyLimit: 100_000_000, forceCloseConnections: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (_request, reply) => {
    if (product.away) await reply.code(503).send({ title: 'not now' })
  })
  app.addHook('preHandler', async (request, reply) => {
    const isPackage = request.url === '/exchange/v1/packages'
    const subject = isPackage
      ? (await parcelOf(request)).manifest
      : request.method === 'POST'
        ? bodyOf(request)
        : request.url
    if (!isSigned(product.key, request, subject)) await reply.code(401).send({ title: 'bad signature' })
  })

  app.post('/exchange/v1/packages', async (request, reply) => {
    const parcel = await parcelOf(request)
    const { packageId }: { packageId: string } = JSON.parse(parcel.manifest.toString())
    product.times.set(packageId, (product.times.get(packageId) ?? 0) + 1)
    const known = product.arrived.get(packageId)
    if (known && !known.manifest.equals(parcel.manifest)) return reply.code(409).send({})
    product.arrived.set(packageId, parcel)
    return reply.code(known ? 200 : 202).send({ packageId, state: known ? 'merged' : 'received' })
  })
  app.get('/exchange/v1/packages/:id', () => ({ state: 'merged', accepted: 1, refused: 0, rows: [] }))

  app.get('/exchange/v1/outgoing', () => ({
    packages: Array.from(product.outgoing.keys(), (packageId) => ({ packageId })),
  }))
  app.get<{ Params: { id: string; name: string } }>('/exchange/v1/outgoing/:id/:name', ({ params }) => {
    const files = Object.entries(product.outgoing.get(params.id) ?? {}).map(writeFile)
    const file = files.find(({ name }) => name === params.name)
    return (
      file?.text ?? { files: files.map(({ name, kind, text }) => ({ name, kind, sha256: sha256(text) })) }
    )
  })
  app.post<{ Params: { id: string } }>('/exchange/v1/outgoing/:id/acknowledgement', (request) => {
    product.acknowledged.set(request.params.id, JSON.parse(bodyOf(request).toString()))
    product.outgoing.delete(request.params.id)
    return {}
  })
  return Object.assign(product, { url: await app.listen({ port: 0, host: '127.0.0.1' }) })
}

const bodyOf = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

const parcelOf = async (request: FastifyRequest): Promise<Arrived> => {
  const headers = { 'content-type': String(request.headers['content-type']) }
  const form = await new Response(new Uint8Array(bodyOf(request)), { headers }).formData()
  const files = new Map<string, Buffer>()
  for (const [name, part] of form)
    if (part instanceof File) files.set(name, Buffer.from(await part.arrayBuffer()))
  const manifest = files.get('manifest') ?? Buffer.alloc(0)
  files.delete('manifest')
  return { manifest, files }
}

const writeFile = ([kind, rows]: readonly [string, readonly object[]]) => ({
  kind,
  name: `${kind}.ndjson`,
  text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
})
