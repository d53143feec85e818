import { apiPrefix, followRequests, type Reply } from '@mosobleirc/contract'

export type LiveEvent = Reply<typeof followRequests>

/** After a refusal or a server that is away: a second, then twice as long, half a minute at most. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 30_000

/**
 * Follows what happens to the resident's requests. A connection that breaks comes back by itself, and the browser tells
 * the server the last event it has seen, so nothing is missed; one that the server has refused is opened anew after a
 * pause, from the same place. What comes twice is told once.
 *
 * @param after position of the snapshot on the screen
 * @param on what to do with an event, and when more has happened than the server tells: then the screen is read anew
 * @returns stops following
 */
export const followLive = (
  after: string,
  on: { event: (event: LiveEvent) => void; stale: () => void },
): (() => void) => {
  let last = BigInt(after)
  let failures = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | undefined

  const open = () => {
    clearTimeout(pause)
    source?.close()
    const opened = new EventSource(`${apiPrefix}${followRequests.path}?after=${last}`)
    source = opened
    opened.addEventListener('open', () => {
      failures = 0
    })
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event = followRequests.reply.parse(JSON.parse(data))
      if (BigInt(event.id) <= last) return
      last = BigInt(event.id)
      on.event(event)
    })
    opened.addEventListener('stale', ({ lastEventId }: MessageEvent<string>) => {
      last = BigInt(lastEventId)
      on.stale()
    })
    opened.addEventListener('error', () => {
      // While it is connecting the browser itself goes on trying.
      if (opened.readyState !== EventSource.CLOSED) return
      clearTimeout(pause)
      pause = setTimeout(open, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures))
      failures += 1
    })
  }
  /** A phone that slept may hold a connection that is dead. */
  const look = () => {
    if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) open()
  }
  open()
  document.addEventListener('visibilitychange', look)
  globalThis.addEventListener('online', look)
  return () => {
    clearTimeout(pause)
    source?.close()
    document.removeEventListener('visibilitychange', look)
    globalThis.removeEventListener('online', look)
  }
}
