import { useState } from 'react'
import { waitsFor } from './letter-file.ts'
import { useSend } from './requests.api.ts'
import { useLetterFiles } from './use-letter-files.ts'

export type Kind = 'message' | 'question' | 'note'

export type Draft = { readonly kind: Kind; readonly text: string }

export type Letter = ReturnType<typeof useLetter>

/** What was sent and is not in the conversation yet. */
export type SentLetter = { readonly clientId: string; readonly text: string; readonly internal: boolean }

const EMPTY: Draft = { kind: 'message', text: '' }

/**
 * What is being written to one request: kept in the tab until it is sent, so that a look at another request or a reload
 * does not lose it. A repeat after a lost answer is the same message, because it keeps its id until something is changed.
 */
export const useLetter = (requestId: string) => {
  const [draft, setDraft] = useState(() => kept(requestId))
  const [clientId, setClientId] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error, reset } = useSend()
  const [sent, setSent] = useState<SentLetter>()
  const attached = useLetterFiles()

  const write = (next: Draft) => {
    setDraft(next)
    setClientId(crypto.randomUUID())
    keep(requestId, next)
  }
  const text = draft.text.trim()
  const waits = waitsFor(attached.files)
  const canSend = text !== '' && !isPending && waits === undefined
  return {
    draft,
    attached,
    /** Why its files keep it. */
    waits,
    canSend,
    isSending: isPending,
    error,
    sent: isPending ? sent : undefined,
    change: (part: Partial<Draft>) => {
      reset()
      write({ ...draft, ...part })
    },
    /** @param moveTo where the request goes with it; a question always makes it wait */
    send: (moveTo?: 'done') => {
      if (!canSend) return
      const internal = draft.kind === 'note'
      const then = draft.kind === 'question' ? 'waiting' : moveTo
      setSent({ clientId, text, internal })
      const fileIds = attached.files.flatMap(({ id }) => id ?? [])
      mutate(
        { requestId, key: clientId, clientId, text, fileIds, internal, ...(then && { moveTo: then }) },
        {
          onSuccess: () => {
            write(EMPTY)
            attached.clear()
          },
        },
      )
    },
  }
}

const nameOf = (requestId: string) => `office-letter-${requestId}`

const kept = (requestId: string): Draft => {
  const text = sessionStorage.getItem(nameOf(requestId))
  return text === null ? EMPTY : (JSON.parse(text) as Draft)
}

const keep = (requestId: string, draft: Draft): void => {
  if (draft.text === '') sessionStorage.removeItem(nameOf(requestId))
  else sessionStorage.setItem(nameOf(requestId), JSON.stringify(draft))
}
