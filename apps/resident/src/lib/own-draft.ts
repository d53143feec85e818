import { useState } from 'react'

/*
 * What a resident has written and not yet sent: kept on this device under their id through back, reload, an expired
 * session, and signing out and in again. Another person who signs in here does not see it.
 */

/** A month later it is no draft any more. */
const LONGEST_KEPT = 31 * 86_400_000

const keyOf = (owner: string, name: string) => `own-draft:${owner}:${name}`

type Kept = { at: number; value: unknown }

/** What was kept under a name, or nothing. Storage may be forbidden (private windows): then nothing was kept. */
export const readOwn = (owner: string, name: string): { value: unknown; at: Date } | undefined => {
  const kept = localStorage.getItem(keyOf(owner, name))
  if (kept === null) return undefined
  const { at, value } = JSON.parse(kept) as Kept
  if (Date.now() - at < LONGEST_KEPT) return { value, at: new Date(at) }
  dropOwn(owner, name)
  return undefined
}

export const keepOwn = (owner: string, name: string, value: unknown): void =>
  localStorage.setItem(keyOf(owner, name), JSON.stringify({ at: Date.now(), value } satisfies Kept))

export const dropOwn = (owner: string, name: string): void => localStorage.removeItem(keyOf(owner, name))

const restore = <Draft extends object>(owner: string, name: string, empty: Draft) => {
  const kept = readOwn(owner, name)
  return kept
    ? { draft: { ...empty, ...(kept.value as Partial<Draft>) }, savedAt: kept.at }
    : { draft: empty, savedAt: undefined }
}

/** A draft of a resident, with when it was kept last. */
export const useOwnDraft = <Draft extends object>(owner: string, name: string, empty: Draft) => {
  const [state, setState] = useState(() => restore(owner, name, empty))
  const change = (part: Partial<Draft>) => {
    const draft = { ...state.draft, ...part }
    keepOwn(owner, name, draft)
    setState({ draft, savedAt: new Date() })
  }
  return { ...state, change }
}
