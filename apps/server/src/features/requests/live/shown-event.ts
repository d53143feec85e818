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

/** The same for everybody who is told of it: of two thousand streams one writes the event down. */
const writtenOnce = (write: (event: FiledEvent) => string): ((event: FiledEvent) => string) => {
  const written = new WeakMap<FiledEvent, string>()
  return (event) => {
    const known = written.get(event)
    if (known !== undefined) return known
    const text = write(event)
    written.set(event, text)
    return text
  }
}

/** An event as a resident is told. */
export const eventForResident = writtenOnce((event) => {
  const message = messageOf(event)
  return JSON.stringify(LiveEvent.encode({ ...headOf(event), ...(message && { message }) }))
})

/** An event as staff are told. */
export const eventForStaff = writtenOnce((event) => {
  const message = messageOf(event)
  const { internal } = event
  return JSON.stringify(
    OfficeLiveEvent.encode({ ...headOf(event), ...(message && { message: { ...message, internal } }) }),
  )
})
