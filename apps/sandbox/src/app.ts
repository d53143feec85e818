import { readFile } from 'node:fs/promises'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { registerAuthenticator } from './authenticator/index.ts'
import { registerCore } from './core/index.ts'
import { registerExolve } from './exolve/index.ts'
import { registerFaults } from './faults/index.ts'
import { homePage } from './home-page.ts'
import { notFoundPage } from './page/not-found-page.ts'
import type { SandboxDeps } from './sandbox-deps.ts'
import { registerYookassa } from './yookassa/index.ts'

/** Pages of the sandbox run no code and load nothing but their own. */
const contentSecurityPolicy =
  "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/**
 * The sandbox without its port: everything that answers HTTP, one line for each outside party.
 *
 * @param core how the billing core registers itself; its region takes seconds to make, so tests of the others leave it out
 */
export const buildSandbox = async (deps: SandboxDeps, core = registerCore): Promise<FastifyInstance> => {
  const app = fastify({ logger: { level: deps.settings.logLevel }, forceCloseConnections: true })
  await app.register(formbody)

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy)
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(notFoundPage()),
  )

  const script = await readFile(new URL('page/client.js', import.meta.url), 'utf8')
  app.get('/sandbox.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script))
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(homePage(deps.settings)))

  registerFaults(app, deps)
  registerExolve(app, deps)
  registerAuthenticator(app, deps)
  await registerYookassa(app, deps)
  await core(app, deps)
  return app
}
