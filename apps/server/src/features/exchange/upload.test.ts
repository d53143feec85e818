import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { type Exchange, givenExchange, multipartOf, packageOf } from '../../../testing/exchange.ts'
import { billFiles, billRows, regionFiles } from '../../../testing/exchange-rows.ts'
import { registerExchange } from './index.ts'

const codeOf = (reply: { statusCode: number; json: () => { code: string } }) => [
  reply.statusCode,
  reply.json().code,
]

const received = async ({ dataDir }: Exchange) => {
  await mkdir(join(dataDir, 'exchange', 'received'), { recursive: true })
  return readdir(join(dataDir, 'exchange', 'received'))
}

test.each<[string, Parameters<Exchange['send']>[1], string]>([
  ['another key', { key: 'not-the-key' }, 'signature-wrong'],
  ['an unknown source', { source: 'core-other' }, 'signature-wrong'],
  ['a clock five minutes behind', { timestamp: '2026-12-08T05:54:59.999Z' }, 'clock-differs'],
  ['a clock five minutes ahead', { timestamp: '2026-12-08T06:05:00.001Z' }, 'clock-differs'],
  ['a timestamp that is none', { timestamp: 'now' }, 'clock-differs'],
  ['a timestamp without its zone', { timestamp: '2026-12-08T06:00:00' }, 'clock-differs'],
])('%s: a package is not taken', async (_, signing, code) => {
  const core = await givenExchange()
  expect(codeOf(await core.send(packageOf(regionFiles()), signing))).toEqual([401, code])
  expect(await received(core)).toEqual([])
})

test.each(['2026-12-08T05:55:00Z', '2026-12-08T06:05:00.000Z'])(
  'a clock of %s is near enough',
  async (timestamp) => {
    const core = await givenExchange()
    expect((await core.send(packageOf(regionFiles()), { timestamp })).statusCode).toBe(202)
  },
)

test('a signature of other bytes, a short one and none are all wrong', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const { body, contentType } = multipartOf([{ name: 'manifest', bytes: one.manifest }, ...one.files])
  const post = (headers: Record<string, string>) =>
    core.app.inject({
      method: 'POST',
      url: '/exchange/v1/packages',
      payload: body,
      headers: { 'content-type': contentType, ...headers },
    })
  const { 'exchange-signature': signature, ...others } = core.signed(one.manifest)

  for (const headers of [
    core.signed(`${one.manifest.toString()} `),
    { ...others, 'exchange-signature': signature.slice(0, 20) },
    { ...others, 'exchange-signature': '' },
    { ...others, 'exchange-signature': createHmac('sha256', '').update('').digest('hex') },
    others,
    {},
  ])
    expect(codeOf(await post(headers))).toEqual([401, 'signature-wrong'])
})

test('a repeated request is a true one and takes nothing twice', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const headers = { timestamp: '2026-12-08T05:58:00Z' }
  expect((await core.send(one, headers)).statusCode).toBe(202)
  await core.merge()
  expect((await core.send(one, headers)).json()).toEqual({ packageId: one.packageId, state: 'merged' })
})

test('every GET is signed over its own path', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.send(one)
  const path = `/exchange/v1/packages/${one.packageId}`
  for (const [url, subject] of [
    [`${path}?cursor=1`, path],
    ['/exchange/v1/outgoing', path],
    [path, '/exchange/v1/outgoing'],
  ] as const) {
    const reply = await core.app.inject({ method: 'GET', url, headers: core.signed(subject) })
    expect(codeOf(reply)).toEqual([401, 'signature-wrong'])
  }
  expect((await core.get(`${path}?cursor=1`)).statusCode).toBe(200)
})

test('what does not exist, and what a cursor cannot be', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  await core.send(one)

  for (const path of ['packages/nothing', 'outgoing/nothing/manifest.json', 'packages/..%2F..%2Fetc'])
    expect(codeOf(await core.get(`/exchange/v1/${path}`))).toEqual([404, 'not-found'])
  for (const cursor of ['x', '-1', '1e3', '99999999999999999999', ''])
    expect(codeOf(await core.get(`/exchange/v1/packages/${one.packageId}?cursor=${cursor}`))).toEqual([
      422,
      'cursor-invalid',
    ])
})

test('the same id with another manifest is refused, whoever had it before', async () => {
  const core = await givenExchange()
  const first = packageOf(regionFiles())
  await core.send(first)
  const other = packageOf(regionFiles(['a-1', 'a-2']), { packageId: first.packageId })

  expect(codeOf(await core.send(other))).toEqual([409, 'package-differs'])
})

test.each<[string, object, string]>([
  ['an id that is a path', { packageId: '../../etc' }, 'packageId'],
  ['an id that is hidden', { packageId: '.p' }, 'packageId'],
  ['an endless id', { packageId: 'p'.repeat(101) }, 'packageId'],
  ['an unknown version', { version: 2 }, 'version'],
  ['the name of another source', { source: 'core-other' }, 'source'],
  ['an instant that is none', { createdAt: '2026-13-45T00:00:00Z' }, 'createdAt'],
  ['no files', { files: [] }, 'files'],
  ['an unknown mode', { mode: 'some' }, 'mode'],
  ['a municipality that a database cannot keep', { municipality: 'a\0' }, 'municipality'],
  ['no period for its bills', { period: undefined }, 'period'],
])('a manifest with %s is none', async (_, wanted, field) => {
  const core = await givenExchange()
  const reply = await core.send(packageOf(billFiles([billRows()]), { ...wanted }))
  expect(reply.json()).toMatchObject({ status: 422, code: 'manifest-invalid', facts: { field } })
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
})

test.each([
  ['../accounts.ndjson', 'files.0.name'],
  ['/etc/passwd', 'files.0.name'],
  ['a.exe', 'files.0.name'],
  ['protocol.json', 'files.0.name'],
  ['services.ndjson', 'files'],
])('a manifest may not name a file %s', async (name, field) => {
  const core = await givenExchange()
  const [payees, ...others] = regionFiles()
  if (!payees) throw new Error('the region has payees')
  const reply = await core.send(packageOf([{ ...payees, name }, ...others]))
  expect(reply.json()).toMatchObject({ code: 'manifest-invalid', facts: { field } })
})

test('our own kind does not come back', async () => {
  const core = await givenExchange()
  const [payees] = regionFiles()
  if (!payees) throw new Error('the region has payees')
  expect((await core.send(packageOf([{ ...payees, kind: 'payments' }]))).json()).toMatchObject({
    code: 'manifest-invalid',
    facts: { field: 'files' },
  })
})

test.each<[string, (files: Part[]) => Part[], string]>([
  ['a part that the manifest does not name', (files) => [...files, part('x.ndjson')], 'x.ndjson'],
  ['a path for a part', (files) => [...files, part('../../x.ndjson')], '../../x.ndjson'],
  ['a part twice', (files) => [...files, part('payees.ndjson')], 'payees.ndjson'],
])('%s: nothing is kept', async (_, change, named) => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const reply = await core.post(one.manifest, change([...one.files]))

  expect(reply.json()).toMatchObject({ status: 422, code: 'upload-broken', facts: { part: named } })
  expect(await received(core)).toEqual([])
  expect(await core.db.selectFrom('exchangePackage').selectAll().execute()).toEqual([])
})

type Part = { name: string; bytes: Buffer; fileName?: string }
const part = (name: string): Part => ({ name, bytes: Buffer.from('{}\n') })

test('the name of the uploaded file is nobody’s business', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const parts = one.files.map((file) => ({ ...file, fileName: '../../../etc/passwd' }))
  expect((await core.post(one.manifest, parts)).statusCode).toBe(202)
})

test('the manifest comes first', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const { body, contentType } = multipartOf([...one.files, { name: 'manifest', bytes: one.manifest }])
  const reply = await core.app.inject({
    method: 'POST',
    url: '/exchange/v1/packages',
    payload: body,
    headers: { 'content-type': contentType, ...core.signed(one.manifest) },
  })
  expect(codeOf(reply)).toEqual([422, 'upload-broken'])
})

test('a manifest of megabytes is not read', async () => {
  const core = await givenExchange()
  const reply = await core.post(Buffer.alloc(2_000_000, 'x'), [])
  expect(codeOf(reply)).toEqual([413, 'too-large'])
})

test.each([
  ['application/json', '{}', 415, 'not-multipart'],
  ['text/plain', 'x', 415, 'not-json'],
  ['multipart/form-data', 'x', 422, 'upload-broken'],
  ['multipart/form-data; boundary=b', 'x', 422, 'upload-broken'],
  ['multipart/form-data; boundary=b', '--b--', 422, 'upload-broken'],
])('%s with %s is no package', async (contentType, payload, status, code) => {
  const core = await givenExchange()
  const headers = { 'content-type': contentType, ...core.signed(payload) }
  const reply = await core.app.inject({ method: 'POST', url: '/exchange/v1/packages', payload, headers })
  expect(codeOf(reply)).toEqual([status, code])
})

test('a file above the limit is refused and goes', async () => {
  const core = await givenExchange()
  const app = fastify()
  onTestFinished(() => app.close())
  await registerExchange(app, core.deps, { largestFile: 5000 })
  const one = packageOf(regionFiles(Array.from({ length: 100 }, (_, index) => `a-${index}`)))
  const { body, contentType } = multipartOf([{ name: 'manifest', bytes: one.manifest }, ...one.files])
  const headers = { 'content-type': contentType, ...core.signed(one.manifest) }
  const reply = await app.inject({ method: 'POST', url: '/exchange/v1/packages', payload: body, headers })

  expect(codeOf(reply)).toEqual([413, 'too-large'])
  expect(await received(core)).toEqual([])
})

test('a sender that goes away in the middle leaves nothing behind, and may come again', async () => {
  const core = await givenExchange()
  await core.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = core.app.server.address() as AddressInfo
  const one = packageOf(regionFiles())
  const { body, contentType } = multipartOf([{ name: 'manifest', bytes: one.manifest }, ...one.files])
  const headers = Object.entries({
    host: 'x',
    'content-type': contentType,
    'content-length': String(body.length),
    ...core.signed(one.manifest),
  })
  const answered = new Promise<void>((resolve) =>
    core.app.server.once('request', (_, reply) => reply.once('close', resolve)),
  )
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /exchange/v1/packages HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  )
  socket.write(body.subarray(0, body.length - 300))
  await expect.poll(() => received(core)).toHaveLength(1)
  socket.destroy()
  await answered

  await expect.poll(() => received(core)).toEqual([])
  expect((await core.send(one)).statusCode).toBe(202)
})

test('a package that a killed server has left half saved is saved anew', async () => {
  const core = await givenExchange()
  const one = packageOf(regionFiles())
  const left = join(core.dataDir, 'exchange', 'received', one.packageId)
  await mkdir(left, { recursive: true })
  await writeFile(join(left, 'payees.ndjson'), 'half')
  expect((await core.send(one)).statusCode).toBe(202)
  await core.merge()

  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged' })
})

test('a large package goes over a real connection to the disk', async () => {
  const core = await givenExchange()
  await core.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = core.app.server.address() as AddressInfo
  const one = packageOf([
    ...regionFiles().slice(0, 3),
    ...regionFiles(Array.from({ length: 20_000 }, (_, index) => `a-${index}`)).slice(3),
  ])
  const form = new FormData()
  form.append('manifest', new Blob([new Uint8Array(one.manifest)], { type: 'application/json' }))
  for (const { name, bytes } of one.files) form.append(name, new Blob([new Uint8Array(bytes)]), name)
  const reply = await fetch(`http://127.0.0.1:${port}/exchange/v1/packages`, {
    method: 'POST',
    body: form,
    headers: core.signed(one.manifest),
  })
  expect(reply.status).toBe(202)
  await core.merge()
  expect(await core.protocol(one.packageId)).toMatchObject({ state: 'merged', accepted: 20_003 })
  await rm(join(core.dataDir, 'exchange'), { recursive: true })
})

test('what a killed server has left of an upload goes after a day', async () => {
  const core = await givenExchange()
  for (const name of ['.old.tmp', '.new.tmp'])
    await mkdir(join(core.dataDir, 'exchange', 'received', name), { recursive: true })
  const yesterday = Date.now() / 1000 - 90_000
  await utimes(join(core.dataDir, 'exchange', 'received', '.old.tmp'), yesterday, yesterday)
  await core.merge()

  expect(await received(core)).toEqual(['.new.tmp'])
})
