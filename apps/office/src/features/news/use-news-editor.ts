import { ApiRefusal } from '@mosobleirc/contract'
import { useState } from 'react'
import { contentOf, type Draft, draftOf, emptyDraft } from './draft.ts'
import { fieldWords } from './field-words.ts'
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { type NewsState, type OpenedNews, useMoveNews, useSaveNews } from './news.api.ts'

type Saved = { newsId: string; version: number; savedAt: Date }

/**
 * An item that is being written: what stands in its fields, what of it is saved, and what became of the last wish.
 *
 * @param opened  the item as it came; none for one that is only begun
 * @param onMoved something became of the item itself, or it came into being: it is opened anew
 */
export const useNewsEditor = (opened: OpenedNews | undefined, onMoved: (newsId: string) => void) => {
  const [newsId, setNewsId] = useState(opened?.id)
  const [start] = useState(() => keptDraft(newsId))
  const [draft, setDraft] = useState<Draft>(start?.draft ?? (opened ? draftOf(opened) : emptyDraft))
  const [seen, setSeen] = useState(start?.seen ?? opened?.version ?? 0)
  const [savedAt, setSavedAt] = useState(opened?.savedAt)
  const [dirty, setDirty] = useState(start !== undefined)
  // The same wish carries the same key until its answer has come; other words are another wish.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const save = useSaveNews()
  const move = useMoveNews()

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setDirty(true)
    setKey(crypto.randomUUID())
    keepDraft(newsId, { draft: next, seen })
    save.reset()
    move.reset()
  }

  const noteSaved = (saved: Saved) => {
    setNewsId(saved.newsId)
    setSeen(saved.version)
    setSavedAt(saved.savedAt)
    setDirty(false)
    setKey(crypto.randomUUID())
    dropDraft(newsId)
  }

  /** Saves what has changed, then goes on with what is saved. */
  const saveAnd = (next: (saved: Pick<Saved, 'newsId' | 'version'>) => void, over = seen) => {
    if (newsId !== undefined && !dirty) return next({ newsId, version: seen })
    save.mutate(
      { newsId, seen: over, content: contentOf(draft), key },
      {
        onSuccess: (saved) => {
          noteSaved(saved)
          next(saved)
        },
      },
    )
  }

  return {
    draft,
    change,
    savedAt,
    dirty,
    isPending: save.isPending || move.isPending,
    error: save.error ?? move.error,
    wrong: wrongField(save.error ?? move.error),
    /** A colleague has saved since: the save that is newer than ours. */
    newer: newerSave(save.error ?? move.error),
    save: () => saveAnd(({ newsId: id }) => newsId === undefined && onMoved(id)),
    /** The editor has decided that these words are the right ones. */
    saveOver: (version: number) => saveAnd(() => undefined, version),
    move: (to: NewsState, shownFrom?: Date) =>
      saveAnd(({ newsId: id, version }) =>
        move.mutate(
          { newsId: id, seen: version, to, key: crypto.randomUUID(), ...(shownFrom && { shownFrom }) },
          { onSuccess: () => onMoved(id) },
        ),
      ),
    forget: () => dropDraft(newsId),
  }
}

export type NewsEditor = ReturnType<typeof useNewsEditor>

const wrongField = (fault: unknown) =>
  fault instanceof ApiRefusal && fault.code === 'invalid-input' ? fieldWords(fault.facts['field']) : undefined

const newerSave = (fault: unknown): number | undefined => {
  if (!(fault instanceof ApiRefusal) || fault.code !== 'news-saved-since') return undefined
  const { version } = fault.facts
  return typeof version === 'number' ? version : undefined
}
