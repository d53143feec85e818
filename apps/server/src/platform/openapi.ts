import {
  type Access,
  apiPrefix,
  commonProblems,
  type Endpoint,
  endpoints,
  isForStaff,
  problems,
} from '@mosobleirc/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

/** OpenAPI 3.1 made from the contract: nothing is written twice. */
const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'МосОблЕИРЦ Онлайн',
    version: '1',
    description:
      'Money is an integer number of kopecks, volumes and dials are integers in millionths of their unit. ' +
      'Refusals are application/problem+json with a code from a closed list. An answer only grows.',
  },
  servers: [{ url: apiPrefix }],
  paths: pathsOf(endpoints),
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'session' },
      office: { type: 'apiKey', in: 'cookie', name: 'office' },
    },
  },
})

const pathOf = (endpoint: Endpoint): string => endpoint.path.replaceAll(/:(\w+)/g, '{$1}')

const pathsOf = (all: readonly Endpoint[]): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of all) {
    const path = (paths[pathOf(endpoint)] ??= {})
    path[endpoint.method.toLowerCase()] = operationOf(endpoint)
  }
  return paths
}

const operationOf = (endpoint: Endpoint) => ({
  operationId: endpoint.name,
  summary: endpoint.summary,
  'x-access': inWords(endpoint.access),
  ...(endpoint.access !== 'anyone' && {
    security: [isForStaff(endpoint.access) ? { office: [] } : { session: [] }],
  }),
  parameters: parametersOf(endpoint),
  ...bodyOf(endpoint),
  responses: {
    200: { description: 'Done', content: contentOf(endpoint) },
    ...refusalsOf(endpoint),
  },
})

const aFile = { type: 'string', format: 'binary' }

const bodyOf = ({ body, upload }: Endpoint) => {
  if (upload) {
    const schema = { ...aFile, maxLength: upload.largest }
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } }
  }
  if (Object.keys(body.shape).length === 0) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }
}

const contentOf = ({ reply, download, stream }: Endpoint) => {
  if (download) return { '*/*': { schema: aFile } }
  return { [stream ? 'text/event-stream' : 'application/json']: { schema: schemaOf(reply) } }
}

const inWords = (access: Access): string => {
  if (!isForStaff(access)) return access
  return access.staff === 'any' ? 'staff' : `staff: ${access.staff.join(', ')}`
}

const parametersOf = (endpoint: Endpoint) => [
  ...Object.entries(endpoint.params.shape).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema as z.ZodType),
  })),
  ...Object.entries(endpoint.query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: schemaOf(schema as z.ZodType),
  })),
  ...(endpoint.idempotent
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
    : []),
]

/** Codes by status: several refusals may share one. */
const refusalsOf = (endpoint: Endpoint) => {
  const codes = [...endpoint.problems, ...commonProblems]
  const byStatus = Object.groupBy(codes, (code) => String(problems[code].status))
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, some = []]) => [
      status,
      {
        description: some.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: { type: 'object' } } },
      },
    ]),
  )
}

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

/** The page at `/api`: every operation in words, without a script; the document itself at `/api/openapi.json`. */
export const showOpenApi = (app: FastifyInstance) => {
  const document = openApi()
  const page = pageOf(endpoints)
  app.get('/api/openapi.json', async () => document)
  app.get('/api', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
}

const pageOf = (all: readonly Endpoint[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API of МосОблЕИРЦ Онлайн</title>
<h1>API of МосОблЕИРЦ Онлайн</h1>
<p>The same as a document: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
${all.map(sectionOf).join('\n')}
</html>`

const sectionOf = (endpoint: Endpoint): string => `<section>
<h2 id="${endpoint.name}"><code>${endpoint.method} ${apiPrefix}${pathOf(endpoint)}</code></h2>
<p>${escaped(endpoint.summary)}. Who may call it: <b>${inWords(endpoint.access)}</b>${endpoint.idempotent ? ', with an <code>Idempotency-Key</code>' : ''}.</p>
${endpoint.problems.length > 0 ? `<p>Refusals: ${endpoint.problems.map((code) => `<code>${code}</code>`).join(', ')}.</p>` : ''}
<details><summary>Body and reply</summary><pre>${escaped(JSON.stringify(shapesOf(endpoint), null, 1))}</pre></details>
</section>`

const shapesOf = ({ body, upload, reply, download }: Endpoint) => ({
  body: upload ? `the bytes of a file, at most ${upload.largest}` : schemaOf(body),
  reply: download ? 'a file' : schemaOf(reply),
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
