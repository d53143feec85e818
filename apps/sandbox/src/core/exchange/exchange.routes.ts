import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../clock.ts'
import { notFoundPage } from '../../page/not-found-page.ts'
import { closeMonth } from '../months/close-month.ts'
import { exchangePage, protocolPage } from '../pages/exchange-page.ts'
import { allPackages, countPackages, findPackage } from '../store/packages.ts'
import { newestPayments, newestReadings } from '../store/received.ts'
import { findRegion, type Region } from '../store/region.ts'
import type { Courier } from './courier.ts'

type ExchangeDeps = { readonly db: DatabaseSync; readonly clock: Clock; readonly courier: Courier }

const page = 'text/html; charset=utf-8'

/** How many of the newest payments and readings the page shows. */
const SHOWN = 100

/** The exchange with the product: how it stands, go round now, close the month. */
export const registerExchange = (app: FastifyInstance, { db, clock, courier }: ExchangeDeps): void => {
  app.get('/core/status', () => status(db))

  app.get('/core/exchange', (_request, reply) =>
    reply.type(page).send(
      exchangePage({
        region: regionOf(db),
        packages: allPackages(db),
        payments: newestPayments(db, SHOWN),
        readings: newestReadings(db, SHOWN),
      }),
    ),
  )

  app.get<{ Params: { id: string } }>('/core/exchange/:id', (request, reply) => {
    const parcel = findPackage(db, request.params.id)
    return parcel
      ? reply.type(page).send(protocolPage(parcel))
      : reply.code(404).type(page).send(notFoundPage())
  })

  app.get('/core/received.json', () => ({
    payments: newestPayments(db, SHOWN),
    readings: newestReadings(db, SHOWN),
  }))

  app.post('/core/exchange-now', async (request, reply) => answer(request, reply, await courier.goRound()))

  app.post('/core/close-month', async (request, reply) => {
    const closed = closeMonth(db, regionOf(db), { today: clock.today(), now: clock.now() })
    const round = await courier.goRound()
    return answer(request, reply, { ...closed, round })
  })
}

const regionOf = (db: DatabaseSync): Region => {
  const region = findRegion(db)
  if (!region) throw new Error('the region is made before the first request')
  return region
}

/** Whether everything that the core has to tell has been told. */
const status = (db: DatabaseSync) => {
  const counts = countPackages(db)
  const count = (state: Parameters<typeof counts.get>[0]) => counts.get(state) ?? 0
  const queued = count('queued') + count('received') + count('checking')
  const packages = { queued, held: count('held'), delivered: count('merged'), refused: count('refused') }
  return {
    packages,
    period: regionOf(db).newest,
    ready: packages.delivered > 0 && queued + packages.held + packages.refused === 0,
  }
}

/** A button goes back to its page, a program gets JSON. */
const answer = (request: FastifyRequest, reply: FastifyReply, facts: object) =>
  request.headers.accept?.includes('text/html') ? reply.redirect('/core/exchange', 303) : reply.send(facts)
