import { Button, Card, TextArea } from '@mosobleirc/ui'
import { RotateCcw } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { dropOwn, useOwnDraft } from '../../lib/own-draft.ts'
import { typeset } from '../../lib/typeset.ts'
import { LONGEST_TEXT, textSlip } from './judge-request.ts'
import { useReopenRequest } from './requests.api.ts'

/** «Не согласны с ответом?»: a word why, and the request is open again. */
export const ReopenForm = ({ requestId, owner }: { requestId: string; owner: string }) => {
  const name = `reopen ${requestId}`
  const { draft, change } = useOwnDraft(owner, name, { text: '', key: '' })
  const [open, setOpen] = useState(draft.text !== '')
  const [judged, setJudged] = useState(false)
  const { mutate, reset, error, isPending } = useReopenRequest(requestId)
  const slip = judged ? textSlip(draft.text) : undefined

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setJudged(true)
    if (textSlip(draft.text) !== undefined || isPending) return
    mutate({ key: draft.key, text: draft.text.trim() }, { onSuccess: () => dropOwn(owner, name) })
  }
  return (
    <Card as="section" labelledBy="reopen">
      <h2 id="reopen" className="text-h2">
        {typeset('Не согласны с ответом?')}
      </h2>
      <p className="mt-4 text-second text-text-2">
        {typeset('Откройте заявку заново и напишите почему: специалист посмотрит ещё раз.')}
      </p>
      {open ? (
        <form onSubmit={send} noValidate className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12">
          <TextArea
            label={typeset('Почему открываете заново')}
            value={draft.text}
            onChange={(text) => {
              reset()
              change({ text, key: crypto.randomUUID() })
            }}
            onBlur={() => setJudged(draft.text !== '')}
            longest={LONGEST_TEXT}
            counted
            refused={slip}
          />
          {error && (
            <p role="alert" className="text-second text-bad">
              {explain(error)}
            </p>
          )}
          <Button type="submit" look="tint" icon={RotateCcw} busy={isPending ? 'Открываем…' : undefined}>
            {typeset('Открыть заново')}
          </Button>
        </form>
      ) : (
        <div className="mt-12">
          <Button look="tint" icon={RotateCcw} onClick={() => setOpen(true)}>
            {typeset('Открыть заново')}
          </Button>
        </div>
      )}
    </Card>
  )
}
