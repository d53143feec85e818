import { Counter } from 'prom-client'
import type { Log } from '../../../platform/log.ts'

const refused = new Counter({
  name: 'exchange_refused_by_core_total',
  help: 'Payments and readings that a billing core did not take and that need a person',
  labelNames: ['kind'],
})

/** A package may be refused whole; what is not in the line is in the table. */
const MOST_IDS = 100

type Refused = {
  packageId: string
  kind: 'payments' | 'readings'
  /** The payment attempts or the readings. */
  ids: readonly string[]
}

/** Tells the operator what a core did not take, captured money among it. Ids only: the core's words may name a person. */
export const reportRefused = (log: Log, { packageId, kind, ids }: Refused): void => {
  if (ids.length === 0) return
  refused.inc({ kind }, ids.length)
  log.warn({ packageId, count: ids.length, ids: ids.slice(0, MOST_IDS) }, `the core refused ${kind}`)
}
