import { call, markMessages } from '@mosobleirc/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { askAnew } from '../../../lib/ask-anew.ts'
import type { RequestDetail } from '../requests.api.ts'
import { withMark } from './join-chats.ts'
import { changeChat } from './use-followed.ts'

/** The newest message of the specialist that is not known to have come so far, or nothing. */
const newestToMark = (
  { messages }: Pick<RequestDetail, 'messages'>,
  as: 'delivered' | 'read',
): string | undefined => {
  const newest = messages.findLast(({ by }) => by === 'staff')
  const told = newest?.state === 'read' || newest?.state === as
  return told ? undefined : newest?.id
}

/**
 * Tells the specialist how far the resident has come: delivered when the messages are on the phone, read when they are
 * before the eyes. Without a network it is told when the screen is read anew.
 */
export const useMarks = (request: RequestDetail, as: 'delivered' | 'read'): void => {
  const client = useQueryClient()
  const { id: requestId } = request
  const upTo = newestToMark(request, as)
  const { mutate } = useMutation({
    mutationFn: (mark: { upTo: string; as: 'delivered' | 'read' }) =>
      call(markMessages, { requestId, ...mark }),
    onSuccess: (_, mark) => {
      changeChat(client, requestId, (known) => ({
        ...withMark(known, { ...mark, of: 'staff' }),
        ...(mark.as === 'read' && { unread: 0 }),
      }))
      if (mark.as === 'read') void askAnew(client, [['requests'], ['home']])
    },
  })
  useEffect(() => {
    if (upTo !== undefined) mutate({ upTo, as })
  }, [upTo, as, mutate])
}
