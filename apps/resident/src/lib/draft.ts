import { useState } from 'react'

const openDrafts = new Set<string>()

/** Whether something typed waits on a screen: then the app does not update itself. */
export const draftsAreOpen = (): boolean => openDrafts.size > 0

const storageKey = (name: string) => `draft:${name}`

const restore = <Draft extends object>(
  name: string,
  empty: Draft,
  reopen: ((kept: Draft) => Draft) | undefined,
): Draft => {
  const kept = sessionStorage.getItem(storageKey(name))
  if (kept === null) return empty
  openDrafts.add(name)
  const draft = { ...empty, ...(JSON.parse(kept) as Partial<Draft>) }
  if (!reopen) return draft
  const reopened = reopen(draft)
  keepDraft(name, reopened)
  return reopened
}

/** Puts a draft in place for a screen that comes next. */
export const keepDraft = (name: string, draft: object): void => {
  openDrafts.add(name)
  sessionStorage.setItem(storageKey(name), JSON.stringify(draft))
}

/** The thing typed has arrived where it belongs. */
export const dropDraft = (name: string): void => {
  openDrafts.delete(name)
  sessionStorage.removeItem(storageKey(name))
}

/**
 * What is typed on a screen, kept through back, reload and an expired session until it is dropped.
 *
 * It lives in the tab's own storage: another person at the same computer does not find it.
 *
 * @param reopen what a screen that opens anew makes of a draft that was kept
 */
export const useDraft = <Draft extends object>(
  name: string,
  empty: Draft,
  reopen?: (kept: Draft) => Draft,
) => {
  const [draft, setDraft] = useState(() => restore(name, empty, reopen))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(name, next)
  }
  return [draft, change] as const
}
