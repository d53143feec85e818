import { ApiRefusal } from '@mosobleirc/contract'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { useState } from 'react'
import { contentOf, type Draft } from './draft.ts'
import { fieldWords } from './field-words.ts'
import { useSaveAnswer } from './help.api.ts'

/**
 * An answer that is being written, and what became of the last save.
 *
 * @param start   what stood in the fields when it was opened
 * @param version the version that this was; 0 of a new one
 * @param onSaved it is opened anew
 */
export const useAnswerEditor = (
  start: Draft,
  { version, today, onSaved }: { version: number; today: CalendarDate; onSaved: (code: string) => void },
) => {
  const [draft, setDraft] = useState(start)
  const [dirty, setDirty] = useState(false)
  // The same wish carries the same key until its answer has come; other words are another wish.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { mutate, reset, error, isPending } = useSaveAnswer()

  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setDirty(true)
    setKey(crypto.randomUUID())
    reset()
  }
  const saveOver = (basedOn: number, wishKey = key) => {
    const code = draft.code.trim()
    const wish = { code, basedOn, content: contentOf(draft, today), key: wishKey }
    mutate(wish, { onSuccess: () => onSaved(code) })
  }
  return {
    draft,
    change,
    dirty,
    isPending,
    error,
    wrong: wrongField(error),
    /** A colleague has saved since: the version that is newer than ours. */
    newer: newerVersion(error),
    save: () => saveOver(version),
    /** The editor has decided that these words are the right ones. */
    saveOver: (newer: number) => saveOver(newer, crypto.randomUUID()),
  }
}

export type AnswerEditing = ReturnType<typeof useAnswerEditor>

const wrongField = (fault: unknown) =>
  fault instanceof ApiRefusal && fault.code === 'invalid-input' ? fieldWords(fault.facts['field']) : undefined

const newerVersion = (fault: unknown): number | undefined => {
  if (!(fault instanceof ApiRefusal) || fault.code !== 'article-outdated') return undefined
  const { version } = fault.facts
  return typeof version === 'number' ? version : undefined
}
