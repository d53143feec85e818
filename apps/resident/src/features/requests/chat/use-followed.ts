import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { askAnew } from '../../../lib/ask-anew.ts'
import type { Seen } from '../../../lib/seen.ts'
import { type RequestDetail, requestKey, useAskRequestsAnew } from '../requests.api.ts'
import { withMark, withMessages } from './join-chats.ts'
import { followLive, type LiveEvent } from './live.ts'

/** Changes what the screen knows of a request's chat. */
export const changeChat = (
  client: QueryClient,
  requestId: string,
  change: (request: RequestDetail) => Partial<RequestDetail>,
): void => {
  client.setQueryData<Seen<RequestDetail>>(
    requestKey(requestId),
    (before) => before && { ...before, value: { ...before.value, ...change(before.value) } },
  )
}

/**
 * Follows the stream while the screen is open, and asks anew when it is looked at again: where a stream cannot be held
 * (some networks cut it) that is how news comes.
 */
const useFollowed = (
  position: string | undefined,
  tell: (event: LiveEvent) => void,
  look: () => void,
): void => {
  const told = useEffectEvent(tell)
  const looked = useEffectEvent(look)
  // Only where the following begins: later positions are known from the events themselves.
  const begins = useEffectEvent(() => position ?? '0')
  const known = position !== undefined
  useEffect(() => {
    if (!known) return undefined
    const stop = followLive(begins(), { event: (event) => told(event), stale: () => looked() })
    const onLook = () => {
      if (document.visibilityState === 'visible') looked()
    }
    document.addEventListener('visibilitychange', onLook)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [known])
}

/** The list, its counts and the badge follow whatever happens. */
export const useFollowedList = (position: string | undefined): void => {
  const anew = useAskRequestsAnew()
  useFollowed(
    position,
    () => void anew(),
    () => void anew(),
  )
}

/**
 * One request follows its own events: messages and marks go straight to the screen, anything else is read anew.
 *
 * @param onMessage what the other side has just written
 */
export const useFollowedRequest = (
  requestId: string,
  position: string | undefined,
  onMessage?: (event: NonNullable<LiveEvent['message']>) => void,
): void => {
  const client = useQueryClient()
  const anew = useAskRequestsAnew(requestId)
  const tell = (event: LiveEvent) => {
    const { message, mark } = event
    if (event.requestId !== requestId) return void anew()
    if (event.kind === 'message' && message) {
      changeChat(client, requestId, (request) => withMessages(request, [message]))
      if (message.by === 'staff') onMessage?.(message)
      return void askAnew(client, [['requests'], ['home']])
    }
    if (event.kind === 'marked' && mark) {
      const of = mark.by === 'staff' ? 'resident' : 'staff'
      return changeChat(client, requestId, (request) => withMark(request, { ...mark, of }))
    }
    return void anew()
  }
  useFollowed(position, tell, () => void anew())
}
