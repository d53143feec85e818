import { useState } from 'react'
import { useFiles } from '../../lib/files/use-files.ts'
import { dropOwn, useOwnDraft } from '../../lib/own-draft.ts'
import { isRefusal } from '../../lib/explain.ts'
import { judgeRequest } from './judge-request.ts'
import { type AskedSubject, emptyRequest, type RequestDraft, requestDraftName } from './request-draft.ts'
import { type RequestCategory, useCreateRequest } from './requests.api.ts'

type Written = {
  owner: string
  category: RequestCategory
  subject: AskedSubject | undefined
  /** What stands in the form before anything was typed. */
  prefilled: Partial<RequestDraft>
  onSent: (request: { id: string; number: number }) => void
}

/** A request while it is written: what was typed, what is wrong with it so far, and how to send it. */
export const useRequestForm = ({ owner, category, subject, prefilled, onSent }: Written) => {
  const name = requestDraftName(subject)
  const { draft, savedAt, change } = useOwnDraft<RequestDraft>(owner, name, {
    ...emptyRequest,
    ...prefilled,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pressed, setPressed] = useState(false)
  const { mutate, reset, error, isPending, isSuccess } = useCreateRequest()
  const { slips, answers } = judgeRequest(category, draft)
  const files = useFiles(`${owner} ${name}`)
  const about = draft.withoutSubject ? undefined : subject

  const edit = (part: Partial<RequestDraft>) => {
    reset()
    change({ ...part, topic: category.code, key: crypto.randomUUID() })
  }
  return {
    draft,
    savedAt,
    about,
    files,
    /** Told when the button was pressed before the files were ready. */
    filesSlip: pressed ? files.waitsFor : undefined,
    error,
    sending: isPending || isSuccess,
    /** Told when the field was left or the button pressed. */
    slipOf: (field: string) => (pressed || left.has(field) ? slips[field] : undefined),
    leave: (field: string) => setLeft((before) => new Set([...before, field])),
    edit,
    answer: (field: string, value: string) => edit({ answers: { ...draft.answers, [field]: value } }),
    /** @returns whether it was sent; if not, something is wrong with a field */
    submit: (): boolean => {
      setPressed(true)
      if (Object.keys(slips).length > 0) return false
      if (isPending || isSuccess || files.waitsFor !== undefined) return true
      const { fileIds } = files
      // What stood in the form without being typed has no key yet; with other files it is another wish.
      const same = draft.key !== '' && draft.fileIds.join(' ') === fileIds.join(' ')
      const key = same ? draft.key : crypto.randomUUID()
      if (!same) change({ key, fileIds })
      mutate(
        {
          key,
          category: category.code,
          ...(draft.accountId !== '' && { accountId: draft.accountId }),
          text: draft.text.trim(),
          answers,
          ...(about && {
            subject: {
              kind: about.kind,
              id: about.id,
              ...(about.lineId !== undefined && { lineId: about.lineId }),
            },
          }),
          fileIds,
        },
        {
          onSuccess: (request) => {
            dropOwn(owner, name)
            files.clear()
            onSent(request)
          },
          onError: (fault) => {
            // Another tab has sent something else under this key.
            if (isRefusal(fault, 'idempotency-mismatch')) change({ key: crypto.randomUUID() })
          },
        },
      )
      return true
    },
  }
}
