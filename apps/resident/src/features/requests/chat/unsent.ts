import { useSyncExternalStore } from 'react'
import { dropOwn, keepOwn, readOwn } from '../../../lib/own-draft.ts'

/** A message that was written and has not reached the server. Its `clientId` is also the key of this wish. */
export type Unsent = {
  requestId: string
  clientId: string
  text: string
  /** Files that are at the server already and go with it. */
  fileIds: readonly string[]
  /** When it was written, ISO 8601. */
  at: string
  /** Why the server does not take it, in words; without it the message waits for the network. */
  refused?: string
}

/*
 * What waits is kept on the device, for each resident by themselves: a reload, a lost network or an expired session loses
 * nothing of it, and a tab beside this one sees the same. It is the only truth about what was not sent.
 */
const NAME = 'unsent'
const known = new Map<string, readonly Unsent[]>()
const listeners = new Set<() => void>()

const tellAll = () => {
  for (const changed of listeners) changed()
}

const forget = () => {
  known.clear()
  tellAll()
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  // Another tab has changed it.
  globalThis.addEventListener('storage', forget)
  return () => {
    listeners.delete(changed)
    globalThis.removeEventListener('storage', forget)
    // Read anew by the next screen: what is on the device counts.
    if (listeners.size === 0) known.clear()
  }
}

export const unsentOf = (owner: string): readonly Unsent[] => {
  const before = known.get(owner)
  if (before) return before
  const kept = (readOwn(owner, NAME)?.value ?? []) as readonly Unsent[]
  known.set(owner, kept)
  return kept
}

const change = (owner: string, next: readonly Unsent[]) => {
  known.set(owner, next)
  if (next.length > 0) keepOwn(owner, NAME, next)
  else dropOwn(owner, NAME)
  tellAll()
}

export const addUnsent = (owner: string, message: Unsent): void =>
  change(owner, [...unsentOf(owner), message])

export const dropUnsent = (owner: string, clientId: string): void =>
  change(
    owner,
    unsentOf(owner).filter((message) => message.clientId !== clientId),
  )

/** The server has said no to it; without words it waits again. */
export const refuseUnsent = (owner: string, clientId: string, refused?: string): void =>
  change(
    owner,
    unsentOf(owner).map((message) => {
      if (message.clientId !== clientId) return message
      const { refused: _, ...waiting } = message
      return refused === undefined ? waiting : { ...waiting, refused }
    }),
  )

/** Messages of this resident that have not been sent, in the order of writing. */
export const useUnsent = (owner: string): readonly Unsent[] =>
  useSyncExternalStore(subscribe, () => unsentOf(owner))
