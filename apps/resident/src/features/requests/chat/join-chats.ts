import type { listMessages, Reply } from '@mosobleirc/contract'

/** Messages in order, and whether there are earlier ones. */
export type ChatPart = Reply<typeof listMessages>
export type ChatMessage = ChatPart['messages'][number]

const far = { sent: 0, delivered: 1, read: 2 } as const

/** A mark only moves forward, whichever of two answers came last. */
const further = (before: ChatMessage | undefined, after: ChatMessage): ChatMessage =>
  before && far[before.state] > far[after.state] ? { ...after, state: before.state } : after

/**
 * Puts the newest page of a chat over what the screen knows: what was read earlier stays above it, what came live while
 * it was on its way stays below it. When the two do not touch, more has happened than a page holds, and only the page
 * is shown: what lies between is found by asking for earlier ones.
 */
export const joinChats = (known: ChatPart, page: ChatPart): ChatPart => {
  const ids = new Set(page.messages.map(({ id }) => id))
  const first = known.messages.findIndex(({ id }) => ids.has(id))
  if (first === -1) return page
  const last = known.messages.findLastIndex(({ id }) => ids.has(id))
  const before = new Map(known.messages.map((message) => [message.id, message]))
  return {
    messages: [
      ...known.messages.slice(0, first),
      ...page.messages.map((message) => further(before.get(message.id), message)),
      ...known.messages.slice(last + 1),
    ],
    hasEarlier: first > 0 ? known.hasEarlier : page.hasEarlier,
  }
}

/** Adds messages at the end, each once. */
export const withMessages = (chat: ChatPart, added: readonly ChatMessage[]): ChatPart => {
  const ids = new Set(chat.messages.map(({ id }) => id))
  return { ...chat, messages: [...chat.messages, ...added.filter(({ id }) => !ids.has(id))] }
}

/** Puts a page of earlier messages before those that are known. */
export const withEarlier = (chat: ChatPart, page: ChatPart): ChatPart => {
  const ids = new Set(chat.messages.map(({ id }) => id))
  return {
    messages: [...page.messages.filter(({ id }) => !ids.has(id)), ...chat.messages],
    hasEarlier: page.hasEarlier,
  }
}

/** What one side has written counts as delivered or read up to a message, itself included. */
export const withMark = (
  chat: ChatPart,
  { of, upTo, as }: { of: ChatMessage['by']; upTo: string; as: 'delivered' | 'read' },
): ChatPart => {
  const place = chat.messages.findIndex(({ id }) => id === upTo)
  return {
    ...chat,
    messages: chat.messages.map((message, index) =>
      message.by === of && index <= place && far[message.state] < far[as]
        ? { ...message, state: as }
        : message,
    ),
  }
}
