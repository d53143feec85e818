import type { FastifyInstance } from 'fastify'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { authenticatorPage } from './authenticator-page.ts'
import { shownAt } from './demo-staff.ts'

/** The phones of the demo staff with their authenticator app: a page for people, a list for journeys. */
export const registerAuthenticator = (app: FastifyInstance, { settings, clock }: SandboxDeps): void => {
  const shown = () => shownAt(settings.demoStaffKey, clock.now())

  app.get('/authenticator', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(authenticatorPage(shown())),
  )
  app.get('/authenticator.json', () => ({ staff: shown() }))
}
