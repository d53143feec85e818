import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import type { Db } from './database.ts'

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
export const showHealth = (app: FastifyInstance, db: Db) => {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { ok: true }
    } catch (fault) {
      request.log.warn({ err: fault }, 'not ready')
      return reply.code(503).send({ ok: false })
    }
  })
}
