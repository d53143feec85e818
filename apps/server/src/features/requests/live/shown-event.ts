import { LiveEvent, OfficeLiveEvent } from '@mosobleirc/contract'
import type { FiledEvent } from './with-files.ts'

/** Nobody has seen what has only just been written. */
const messageOf = ({ messageId, clientId, by, text, at, authorName, files }: FiledEvent) =>
  messageId === null || clientId === null || text === null || at === null
    ? undefined
    : {
        id: messageId,
        clientId,
        by: by === 'staff' ? ('staff' as const) : ('resident' as const),
        ...(authorName !== null && { author: authorName }),
        text,
        at,
        state: 'sent' as const,
        files,
      }

const headOf = ({ id, kind, requestId, number, status, mark }: FiledEvent) => ({
  id: String(id),
  kind,
  requestId,
  number,
  status,
  ...(mark && { mark }),
})

/** An event as a resident is told. */
export const eventForResident = (event: FiledEvent): string => {
  const message = messageOf(event)
  return JSON.stringify(LiveEvent.encode({ ...headOf(event), ...(message && { message }) }))
}

/** An event as staff are told. */
export const eventForStaff = (event: FiledEvent): string => {
  const message = messageOf(event)
  const { internal } = event
  return JSON.stringify(
    OfficeLiveEvent.encode({ ...headOf(event), ...(message && { message: { ...message, internal } }) }),
  )
}
