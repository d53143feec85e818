import type { Draft } from './draft.ts'

type Kept = { draft: Draft; seen: number }

const keyOf = (newsId: string | undefined) => `news:${newsId ?? 'new'}`

/** What was typed and not saved, through a reload and an expired session; it lives in this tab alone. */
export const keptDraft = (newsId: string | undefined): Kept | undefined => {
  const kept = sessionStorage.getItem(keyOf(newsId))
  return kept === null ? undefined : (JSON.parse(kept) as Kept)
}

export const keepDraft = (newsId: string | undefined, kept: Kept): void =>
  sessionStorage.setItem(keyOf(newsId), JSON.stringify(kept))

export const dropDraft = (newsId: string | undefined): void => sessionStorage.removeItem(keyOf(newsId))
