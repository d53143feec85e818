import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sendUnsent } from './send-unsent.ts'
import { addUnsent, dropUnsent, refuseUnsent, type Unsent, useUnsent } from './unsent.ts'

/** While something waits it is tried again so often, whatever the browser thinks of the network. */
const PAUSE = 10_000

/** What was written and not sent: shown, sent as soon as there is a network, tried again, taken back. */
export const useSending = (owner: string) => {
  const client = useQueryClient()
  const unsent = useUnsent(owner)
  const waits = unsent.some(({ refused }) => refused === undefined)
  useEffect(() => {
    if (!waits) return undefined
    const send = () => void sendUnsent(owner, client)
    send()
    const timer = setInterval(send, PAUSE)
    globalThis.addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      clearInterval(timer)
      globalThis.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [owner, client, waits])
  return {
    unsent,
    write: (requestId: string, { text, fileIds }: Pick<Unsent, 'text' | 'fileIds'>) =>
      addUnsent(owner, {
        requestId,
        clientId: crypto.randomUUID(),
        text,
        fileIds,
        at: new Date().toISOString(),
      }),
    again: (clientId: string) => {
      refuseUnsent(owner, clientId)
      void sendUnsent(owner, client)
    },
    takeBack: (clientId: string) => dropUnsent(owner, clientId),
  }
}
