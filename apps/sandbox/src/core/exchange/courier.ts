import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import type { SandboxSettings } from '../../settings.ts'
import { keepTrouble, openPackages } from '../store/packages.ts'
import { collectOutgoing, type Collected } from './collect.ts'
import { deliverPackages } from './deliver.ts'
import { openLine } from './line-to-product.ts'

export type CourierDeps = {
  readonly settings: Pick<SandboxSettings, 'publicUrl' | 'exchangeKey' | 'exchangeSource'>
  readonly clock: Clock
  readonly state: DatabaseSync
}

/** What one round brought. */
type Round = Collected & { readonly delivered: number; readonly trouble?: string }

export type Courier = {
  /** Goes round once, now, and tells what it brought. Rounds never overlap. */
  goRound(): Promise<Round>
  /** Goes round again and again until stopped. */
  keepGoing(): void
  stop(): Promise<void>
}

/** Between two rounds when all is well, milliseconds. */
const PAUSE = 3_000

/** After a failure: from half a second, doubled each time, up to half a minute. */
const pauseAfter = (failures: number): number =>
  failures === 0 ? PAUSE : Math.min(30_000, 500 * 2 ** (failures - 1))

/** Carries packages to the product and brings back what the product has for the core. */
export const makeCourier = ({ settings, clock, state: db }: CourierDeps): Courier => {
  const stopping = new AbortController()
  const stop = stopping.signal
  const line = openLine(settings, clock, stop)
  let last: Promise<unknown> = Promise.resolve()
  let going: Promise<void> = Promise.resolve()

  const goOnce = async (): Promise<Round> => {
    const brought = { delivered: 0, payments: 0, readings: 0, refused: 0 }
    try {
      brought.delivered = await deliverPackages({ db, line, stop })
      return { ...brought, ...(await collectOutgoing({ db, line, clock })) }
    } catch (error) {
      // The product is away or says something else than agreed: told on the page, tried again.
      const trouble =
        error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(': ') : String(error)
      const [waiting] = stop.aborted ? [] : openPackages(db)
      if (waiting) keepTrouble(db, waiting.id, trouble)
      return { ...brought, trouble }
    }
  }

  const goRound = (): Promise<Round> => {
    const round = last.then(goOnce)
    last = round
    return round
  }

  const goOn = async (): Promise<void> => {
    let failures = 0
    while (!stop.aborted) {
      const { trouble } = await goRound()
      failures = trouble === undefined ? 0 : failures + 1
      await wait(pauseAfter(failures), undefined, { signal: stop }).catch(() => undefined)
    }
  }

  return {
    goRound,
    keepGoing: () => {
      going = goOn()
    },
    stop: async () => {
      stopping.abort()
      await going
      await last
    },
  }
}

const causeOf = ({ cause }: Error): string => (cause instanceof Error ? cause.message : '')
