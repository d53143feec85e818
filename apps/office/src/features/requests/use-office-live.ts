import { apiPrefix, followOffice, OfficeLiveEvent } from '@mosobleirc/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type OfficeRequest, QUEUE, requestKey } from './requests.api.ts'
import { withEvent } from './with-event.ts'

/** A hundred events a second are one look at the queue. */
const QUEUE_PAUSE = 1000

/** A browser gives up for good when it was refused; then the server is asked again after this. */
const RECONNECT_PAUSE = 5000

/**
 * Follows what happens to requests while the page is open. A browser that lost the connection comes back by itself with
 * the last event that it has seen, so nothing is missed or doubled; where that cannot be, everything is asked anew.
 *
 * @param after `livePosition` of the queue that is on the screen; nothing is followed before it is known
 */
export const useOfficeLive = (after: string | undefined): void => {
  const client = useQueryClient()
  const begun = after !== undefined
  useEffect(() => {
    if (!begun) return undefined
    let source: EventSource | undefined
    let last = after
    let reconnecting: ReturnType<typeof setTimeout> | undefined
    const queue = later(QUEUE_PAUSE, () => void client.invalidateQueries({ queryKey: [QUEUE] }))

    const open = () => {
      source = new EventSource(`${apiPrefix}${followOffice.path}?after=${last}`)
      source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
        last = lastEventId
        take(client, data)
        queue.call()
      })
      source.addEventListener('stale', () => void client.invalidateQueries())
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        // Who is signed out hears so from the queue, and the office shows its door.
        queue.call()
        reconnecting = setTimeout(open, RECONNECT_PAUSE)
      })
    }
    open()
    return () => {
      source?.close()
      clearTimeout(reconnecting)
      queue.cancel()
    }
    // A newer position of the queue changes nothing for a stream that is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, begun])
}

const take = (client: QueryClient, data: string): void => {
  const event = OfficeLiveEvent.parse(JSON.parse(data))
  const key = requestKey(event.requestId)
  client.setQueryData<OfficeRequest>(key, (known) => known && withEvent(known, event))
  if (event.kind !== 'message' && event.kind !== 'marked') void client.invalidateQueries({ queryKey: key })
}

/** Calls at the end of a pause, once for all calls in it. */
const later = (pause: number, work: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, pause)
    },
    cancel: () => clearTimeout(timer),
  }
}
