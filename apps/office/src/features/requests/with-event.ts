import type { followOffice, Reply } from '@mosobleirc/contract'
import type { OfficeMessage, OfficeRequest } from './requests.api.ts'

export type LiveEvent = Reply<typeof followOffice>

/**
 * A conversation with what has just happened in it: a message is there once, whoever tells of it first; a mark counts
 * for all messages of the other side up to it, and never takes back what was read.
 */
export const withEvent = (request: OfficeRequest, { message, mark, status }: LiveEvent): OfficeRequest => ({
  ...request,
  status,
  ...(message &&
    !request.messages.some(({ id }) => id === message.id) && { messages: [...request.messages, message] }),
  ...(mark && { messages: markedUpTo(request.messages, mark) }),
})

const markedUpTo = (
  messages: readonly OfficeMessage[],
  { upTo, as, by }: NonNullable<LiveEvent['mark']>,
): OfficeMessage[] =>
  messages.map((one) =>
    one.by === by || one.id > upTo || one.state === 'read' ? one : { ...one, state: as },
  )
