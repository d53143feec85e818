import { type Endpoint, endpoints, isForStaff } from '@mosobleirc/contract'
import { staffRoles } from '@mosobleirc/domain/staff'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changed,
  edgeValuesOf,
  fieldsOf,
  inputsOf,
  sampleOf,
  schemaOf,
  wrongValuesOf,
} from '../testing/contract-inputs.ts'
import { inject } from '../testing/inject.ts'
import { givenWorld } from '../testing/world.ts'

/*
 * Whatever is sent to any endpoint, the answer says which field is wrong, and never that we have a fault. The inputs
 * are made from the contract, so that a new endpoint or field is tested without a line here.
 */

type Sent = {
  params?: unknown
  query?: unknown
  /** JSON, or bytes as they are. */
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

type Reply = Awaited<ReturnType<Awaited<ReturnType<typeof givenWorld>>['app']['inject']>>

const writes = endpoints.filter(
  ({ method, upload }) => (method === 'POST' || method === 'PUT') && upload === undefined,
)
const uploads = endpoints.filter(({ upload }) => upload !== undefined)
const withFields = endpoints.flatMap((endpoint) =>
  (['params', 'query', 'body'] as const)
    .filter((part) => Object.keys(endpoint[part].shape).length > 0)
    .map((part) => ({ endpoint, part, name: endpoint.name })),
)

/** A signed-in resident, or member of the staff with all roles, who sends whatever there is to send. */
const givenSender = async (endpoint: Endpoint) => {
  const world = await givenWorld()
  const sample = {
    params: sampleOf(endpoint.params),
    // A file comes with its name; of other queries nothing has to be there.
    query: endpoint.upload ? sampleOf(endpoint.query) : {},
    body: endpoint.upload ? Buffer.from('%PDF-1.4\n%%EOF\n') : sampleOf(endpoint.body),
  }
  const forStaff = isForStaff(endpoint.access)
  const begin = async () => (forStaff ? world.givenStaff(staffRoles) : world.givenResident())
  let { token } = await begin()

  return async (sent: Sent): Promise<Reply> => {
    // These end the session that they come with.
    if (endpoint.name.startsWith('signOut')) ({ token } = await begin())
    const { params, query, body } = { ...sample, ...sent }
    return inject(world.app, {
      method: endpoint.method,
      url: urlOf(endpoint, params, query),
      headers: {
        origin: 'http://localhost:3000',
        cookie: `${forStaff ? 'office' : 'session'}=${token}`,
        'idempotency-key': crypto.randomUUID(),
        ...(endpoint.method !== 'GET' && {
          'content-type': endpoint.upload ? 'application/octet-stream' : 'application/json',
        }),
        ...sent.headers,
      },
      ...(endpoint.method !== 'GET' && { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    })
  }
}

const urlOf = ({ path }: Endpoint, params: unknown, query: unknown): string => {
  const values = params as Readonly<Record<string, unknown>>
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => asText(values[name]))
  const search = Object.entries(query as object).map(([name, value]) => `${name}=${asText(value)}`)
  return `/api/v1${filled}${search.length > 0 ? `?${search.join('&')}` : ''}`
}

/** Paths hold text alone; halves of characters are there as the bytes that a broken client would send. */
const asText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%BD'
}

/** What is wrong with an answer: nothing, when it is right or a refusal in the agreed form. */
const faultIn = (reply: Reply): string | undefined => {
  if (reply.statusCode === 200) return undefined
  const inForm =
    reply.headers['content-type'] === 'application/problem+json; charset=utf-8' &&
    reply.json().status === reply.statusCode
  return inForm && reply.statusCode >= 400 && reply.statusCode < 500
    ? undefined
    : `${reply.statusCode} ${reply.body}`
}

/** In a path these make another address, or none that can be decoded. */
const breakingPaths = new Set(['empty', 'too long', 'half a character', 'the other half'])

/** In a query what cannot be decoded stays as it was sent: percent signs and letters, a text like any other. */
const undecoded = new Set(['half a character', 'the other half'])

test('there is something to test', () => {
  expect(withFields.length).toBeGreaterThan(10)
})

describe.each(withFields)('$name, $part', ({ endpoint, part }) => {
  const fields = fieldsOf(schemaOf(endpoint[part]))
  const sample = sampleOf(endpoint[part])

  test('a wrong field is named', async () => {
    const send = await givenSender(endpoint)
    const answers: object[] = []
    const expected: object[] = []
    for (const field of fields) {
      for (const [why, value] of wrongValuesOf(field)) {
        // A path and a query hold text alone.
        if (part !== 'body' && typeof value !== 'string') continue
        const reply = await send({ [part]: changed(sample, field.path, value) })
        const name = field.path.join('.')
        const elsewhere = part === 'params' && breakingPaths.has(why) && reply.statusCode === 404
        answers.push({ name, why, fault: faultIn(reply), status: reply.statusCode, ...reply.json().facts })
        const asSent =
          part === 'query' &&
          undecoded.has(why) &&
          field.schema.type === 'string' &&
          // What the path names is not there in this test.
          [200, 404].includes(reply.statusCode)
        const taken = elsewhere || asSent ? reply.statusCode : undefined
        expected.push({ name, why, ...(taken ? { status: taken } : { status: 422, field: name }) })
      }
    }
    expect(answers).toEqual(expected)
    expect(answers.length).toBeGreaterThan(5)
  })

  test('a field at the edge of what is allowed is no fault of ours', async () => {
    const send = await givenSender(endpoint)
    for (const field of fields) {
      for (const value of edgeValuesOf(field.schema)) {
        expect(faultIn(await send({ [part]: changed(sample, field.path, value) }))).toBeUndefined()
      }
    }
    expect(faultIn(await send({ [part]: sample }))).toBeUndefined()
  })

  test('anything at all gets an answer, and what the schema refuses is 422', async () => {
    const send = await givenSender(endpoint)
    const names = Object.keys(endpoint[part].shape)
    const anything = fc.oneof(
      inputsOf(schemaOf(endpoint[part])),
      fc.record(Object.fromEntries(names.map((name) => [name, fc.jsonValue()]))),
      ...(part === 'body' ? [fc.jsonValue()] : []),
    )
    const answersWell = async (input: unknown) => {
      const reply = await send({ [part]: input })
      const refused = part === 'body' && !endpoint.body.safeParse(input ?? {}).success
      expect(faultIn(reply)).toBeUndefined()
      expect(!refused || reply.statusCode === 422).toBe(true)
    }
    await fc.assert(fc.asyncProperty(anything, answersWell), { numRuns: 40, seed: 20_261_208 })
  })
})

const badBodies: readonly { what: string; body: Buffer; type?: string; status: number }[] = [
  { what: 'not UTF-8', body: Buffer.from('{"phone":"\u00FF\u00FE"}', 'latin1'), status: 422 },
  { what: 'broken JSON', body: Buffer.from('{"phone":'), status: 422 },
  { what: 'two JSONs', body: Buffer.from('{}{}'), status: 422 },
  { what: 'zero bytes', body: Buffer.alloc(100), status: 422 },
  { what: 'a list', body: Buffer.from('[]'), status: 422 },
  { what: 'a text', body: Buffer.from('"текст"'), status: 422 },
  { what: 'an endless number', body: Buffer.from('1e999'), status: 422 },
  { what: 'a deep list', body: Buffer.from('['.repeat(30_000) + ']'.repeat(30_000)), status: 422 },
  { what: 'too large', body: Buffer.from(JSON.stringify({ phone: 'x'.repeat(70_000) })), status: 413 },
  { what: 'plain text', body: Buffer.from('{}'), type: 'text/plain', status: 415 },
  { what: 'a form', body: Buffer.from('phone=1'), type: 'application/x-www-form-urlencoded', status: 415 },
  { what: 'a file', body: Buffer.from('--x--'), type: 'multipart/form-data; boundary=x', status: 415 },
  { what: 'of no known type', body: Buffer.from('{}'), type: 'no type at all', status: 415 },
]

test.each(writes)('$name takes one JSON object in UTF-8 and nothing else', async (endpoint) => {
  const send = await givenSender(endpoint)
  const answers = []
  for (const { what, body, type = 'application/json' } of badBodies) {
    const reply = await send({ body, headers: { 'content-type': type } })
    answers.push({ what, fault: faultIn(reply), status: reply.statusCode, ...reply.json().facts })
  }
  expect(answers).toEqual(
    badBodies.map(({ what, status }) => ({ what, status, ...(status === 422 && { field: 'body' }) })),
  )
})

test.each(uploads)('$name takes bytes in the agreed form and nothing else', async (endpoint) => {
  const send = await givenSender(endpoint)
  const largest = endpoint.upload?.largest ?? 0
  const answers = []
  for (const { what, body, type = 'application/octet-stream' } of [
    { what: 'nothing', body: Buffer.alloc(0) },
    { what: 'one byte', body: Buffer.from([0]) },
    { what: 'text', body: Buffer.from('{"name":"value"}') },
    { what: 'too large', body: Buffer.alloc(largest + 1) },
    { what: 'as large as may be', body: Buffer.alloc(largest) },
    ...badBodies.map((bad) => ({ type: 'application/json', ...bad })),
  ]) {
    const reply = await send({ body, headers: { 'content-type': type } })
    answers.push({ what, fault: faultIn(reply), code: reply.json().code })
  }
  expect(answers).toEqual([
    { what: 'nothing', code: 'invalid-input' },
    { what: 'one byte', code: 'file-type-refused' },
    { what: 'text', code: 'file-type-refused' },
    { what: 'too large', code: 'body-too-large' },
    { what: 'as large as may be', code: 'file-type-refused' },
    // What is no media type at all nobody looks at any further.
    ...badBodies.map(({ what }) => ({ what, code: what === 'of no known type' ? 'not-json' : 'not-bytes' })),
  ])
})

test.each(writes)('$name takes names that JavaScript knows for names like others', async (endpoint) => {
  const send = await givenSender(endpoint)
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const reply = await send({ body: Buffer.from(`{"${name}":{"phone":"+79161234542","x":[]}}`) })
    expect(faultIn(reply)).toBeUndefined()
  }
})

test.each(endpoints.filter(({ idempotent }) => idempotent))(
  '$name needs a key that is a UUID',
  async (endpoint) => {
    const send = await givenSender(endpoint)
    for (const key of ['', '5', 'not-a-uuid', '0197f3c2-0000-7000-8000-00000000000g', '%D1%8F'.repeat(100)]) {
      const reply = await send({ headers: { 'idempotency-key': key } })
      expect(reply.json()).toMatchObject({ status: 422, code: 'idempotency-key-needed' })
    }
  },
)

test('strange addresses get an answer', async () => {
  const { app, givenResident } = await givenWorld()
  const { token } = await givenResident()
  for (const url of [
    '/api/v1/accounts/%00/bills',
    '/api/v1/accounts/%C3%28/bills',
    '/api/v1/accounts/%ZZ/bills',
    '/api/v1/accounts//bills',
    '/api/v1/accounts/..%2f..%2fetc%2fpasswd/bills',
    `/api/v1/accounts/${'1'.repeat(10_000)}/bills`,
    '/api/v1/nothing-of-the-kind',
    '/api/v1/home?__proto__[x]=1&a=%00&a=%FF',
  ]) {
    expect(faultIn(await app.inject({ url, headers: { cookie: `session=${token}` } }))).toBeUndefined()
  }
})

test('strange cookies are nobody’s', async () => {
  const { app } = await givenWorld()
  for (const cookie of [
    'session=',
    'session=%00',
    'session=%ED%A0%80; device=%FF',
    `session=${'x'.repeat(8000)}`,
    ';;;=;',
  ]) {
    const reply = await app.inject({ url: '/api/v1/home', headers: { cookie } })
    expect(reply.json()).toMatchObject({ status: 401, code: 'sign-in-required' })
  }
})
