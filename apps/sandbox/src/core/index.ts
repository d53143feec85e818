import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import type { SandboxSettings } from '../settings.ts'
import type { State } from '../state.ts'
import { registerExchange } from './exchange/exchange.routes.ts'
import { makeCourier, type Courier } from './exchange/courier.ts'
import { closeMonth, isBehind } from './months/close-month.ts'
import { createRegion } from './months/create-region.ts'
import { registerReceipts } from './receipts/receipts.routes.ts'
import { findRegion } from './store/region.ts'
import { makeTables } from './store/tables.ts'

export type CoreDeps = {
  readonly settings: Pick<
    SandboxSettings,
    'publicUrl' | 'exchangeKey' | 'exchangeSource' | 'seed' | 'accounts'
  >
  readonly clock: Clock
  readonly state: State
}

/** One courier for each state: the routes send it on its way, the background loop keeps it going. */
const couriers = new WeakMap<State, Courier>()

const courierOf = (deps: CoreDeps): Courier => {
  const courier = couriers.get(deps.state) ?? makeCourier(deps)
  couriers.set(deps.state, courier)
  return courier
}

/**
 * The billing core of the demo region: makes it when the state is new, issues the months that have gone by since,
 * and answers under `/core`.
 */
export const registerCore = async (app: FastifyInstance, deps: CoreDeps): Promise<void> => {
  const { state: db, clock, settings } = deps
  makeTables(db)
  const moment = { today: clock.today(), now: clock.now() }
  let region = findRegion(db) ?? createRegion(db, { ...settings, ...moment })
  while (isBehind(region, moment.today)) {
    region = { ...region, newest: closeMonth(db, region, moment).period }
  }

  app.get('/core', (_request, reply) => reply.redirect('/core/receipts'))
  registerReceipts(app, db)
  registerExchange(app, { db, clock, courier: courierOf(deps) })
}

/** Keeps packages and payments moving until stopped. */
export const startCore = (deps: CoreDeps): { stop(): Promise<void> } => {
  const courier = courierOf(deps)
  courier.keepGoing()
  return { stop: () => courier.stop() }
}
