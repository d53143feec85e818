import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem-details.ts'

const built = fileURLToPath(new URL('../../../resident/dist/', import.meta.url))

/**
 * Serves the built resident app: hashed files for a year, the page itself always fresh. Every address that is not
 * a file is the app's own route; an unknown address of the API is a refusal.
 */
export const serveResidentApp = async (app: FastifyInstance) => {
  const present = existsSync(built)
  if (present) {
    await app.register(fastifyStatic, {
      root: built,
      wildcard: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && request.headers.accept?.includes('text/html') && !isApi(request.url)
    if (present && page) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendProblem(request, reply, 'not-found')
  })
}

const isApi = (url: string): boolean => /^\/(api|webhooks|exchange)(\/|$)/.test(url)
