import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem-details.ts'

const builtApp = (name: string) => fileURLToPath(new URL(`../../../${name}/dist/`, import.meta.url))

const resident = { root: builtApp('resident'), prefix: '/' }
const office = { root: builtApp('office'), prefix: '/office/' }

/**
 * Serves the built apps: hashed files for a year, pages always fresh. Every address below `/office` that is not a file
 * is the back office's own route, every other one the resident app's; an unknown address of the API is a refusal.
 */
export const serveBrowserApps = async (app: FastifyInstance) => {
  const built = [resident, office].filter(({ root }) => existsSync(root))
  for (const [place, files] of built.entries()) {
    await app.register(fastifyStatic, {
      ...files,
      // The power to send files is given to replies once.
      decorateReply: place === 0,
      wildcard: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }

  app.setNotFoundHandler((request, reply) => {
    const wanted = isOffice(request.url) ? office : resident
    const page =
      request.method === 'GET' && request.headers.accept?.includes('text/html') && !isApi(request.url)
    if (!page || !built.includes(wanted)) return sendProblem(request, reply, 'not-found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html', wanted.root)
  })
}

const isApi = (url: string): boolean => /^\/(api|webhooks|exchange)(\/|$)/.test(url)

const isOffice = (url: string): boolean => /^\/office(?:[/?]|$)/.test(url)
