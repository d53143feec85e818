import type { Deps } from '../../../deps.ts'
import type { EventStream } from '../../../platform/event-stream.ts'
import { listen } from '../../../platform/listen.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { eventsAfter, isForgotten, newestEvent } from './events.sql.ts'
import { stillAllowed } from './still-allowed.ts'
import { liveChannel } from './tell.ts'
import type { Open, Watcher } from './watcher.ts'
import { type FiledEvent, withFiles } from './with-files.ts'

/** Phone, tablet, computer, and a few forgotten tabs. */
const MOST_STREAMS = 8
/** Below the minute after which proxies and mobile networks drop what is silent. */
const BEAT_MS = 20_000
/** Events read at once. */
const AT_ONCE = 500
/** Whoever missed more reads the screen anew: that is less than all of these. */
const MOST_MISSED = 200

type Needed = Pick<Deps, 'db' | 'clock' | 'log' | 'settings'>

/** The open streams of this process, and what is told to them. */
export type LiveHub = {
  /**
   * Opens a stream for somebody and tells them everything after an event, then whatever happens.
   *
   * @throws {Refusal} `too-many-tries` above a limit of streams a person
   */
  follow(watcher: Watcher, open: () => EventStream, after: bigint | undefined): Promise<void>
  stop(): Promise<void>
}

/** Tells an event once, or keeps it until what was missed has been told. */
const tell = (to: Open, event: FiledEvent): void => {
  if (to.waiting) to.waiting.push(event)
  else if (event.id > to.position) {
    to.position = event.id
    to.stream.send({ id: String(event.id), data: to.told(event) })
  }
}

/**
 * Servers tell each other by LISTEN and NOTIFY that something has happened, nothing more; what it was stands in
 * `live_event`, whose ids grow in the order of the commits. Each process has one listening connection and reads new events
 * once for all its streams. A stream that comes back names the last event it has seen, so nothing is missed or doubled.
 */
export const makeLiveHub = ({ db, clock, log, settings }: Needed): LiveHub => {
  const streams = new Set<Open>()
  let last = 0n
  let looking = false
  let lookAgain = false
  let started: Promise<{ stop(): Promise<void> }> | undefined
  let beats: NodeJS.Timeout | undefined

  const fanOut = async (events: readonly FiledEvent[]) => {
    const concerned = [...streams].filter((one) => events.some((event) => one.sees(event)))
    if (concerned.length === 0) return
    const allowed = await stillAllowed(db, concerned, clock.now())
    for (const one of concerned) {
      if (!allowed.has(one)) one.stream.end()
      else for (const event of events) if (one.sees(event)) tell(one, event)
    }
  }

  const lookOnce = async () => {
    const events = await eventsAfter(db, { after: last, most: AT_ONCE })
    await fanOut(await withFiles(db, events))
    last = events.at(-1)?.id ?? last
    if (events.length === AT_ONCE) lookAgain = true
  }

  const look = async () => {
    lookAgain = true
    if (looking) return
    looking = true
    try {
      while (lookAgain) {
        lookAgain = false
        await lookOnce()
      }
    } catch (fault) {
      // The next notification or beat looks again, from where this one has come.
      log.error({ err: fault }, 'live')
    } finally {
      looking = false
    }
  }

  const beat = async () => {
    const allowed = await stillAllowed(db, [...streams], clock.now())
    for (const one of streams) {
      if (allowed.has(one)) one.stream.beat()
      else one.stream.end()
    }
    await look()
  }

  const start = async () => {
    const listening = await listen(
      { databaseUrl: settings.databaseUrl, channel: liveChannel, log },
      () => void look(),
    )
    last = await newestEvent(db)
    beats = setInterval(
      () => void beat().catch((fault: unknown) => log.error({ err: fault }, 'live')),
      BEAT_MS,
    )
    beats.unref()
    return listening
  }

  /** Tells what was missed, or that it is better to read everything anew. */
  const catchUp = async (one: Open, after: bigint | undefined) => {
    const newest = await newestEvent(db)
    const missed =
      after === undefined ? [] : await withFiles(db, await one.missed(db, { after, most: MOST_MISSED + 1 }))
    const stale =
      after !== undefined && (after > newest || missed.length > MOST_MISSED || (await isForgotten(db, after)))
    const { waiting = [] } = one
    one.waiting = undefined
    if (stale) {
      one.position = newest
      one.stream.send({ id: String(newest), name: 'stale', data: '{}' })
    } else {
      one.position = after ?? newest
      for (const event of missed) tell(one, event)
    }
    for (const event of waiting) tell(one, event)
  }

  return {
    follow: async (watcher, open, after) => {
      const own = [...streams].filter(({ personId }) => personId === watcher.personId)
      if (own.length >= MOST_STREAMS) throw new Refusal('too-many-tries')
      started ??= start()
      await started
      const one: Open = { ...watcher, stream: open(), position: 0n, waiting: [] }
      streams.add(one)
      one.stream.onEnd(() => streams.delete(one))
      await catchUp(one, after).catch((fault: unknown) => {
        log.error({ err: fault }, 'live')
        one.stream.end()
      })
    },
    stop: async () => {
      clearInterval(beats)
      await (await started)?.stop()
    },
  }
}
