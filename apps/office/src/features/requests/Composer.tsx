import { Button, Textarea } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import { CircleHelp, CornerDownLeft, Lock, type LucideIcon, MessageSquare } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import type { OfficeRequest } from './requests.api.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import type { Kind, Letter } from './use-letter.ts'

/** Where an answer is written: never leaves the screen, keeps what was typed. */
export const Composer = ({ request, letter }: { request: OfficeRequest; letter: Letter }) => {
  const { draft, change, send, isSending, error } = letter
  const { look, word } = kinds[draft.kind]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  const mayEnd = draft.kind === 'message' && request.mayMoveTo.includes('done')
  return (
    <form
      className={classNames('grid flex-none gap-8 border-t border-line px-16 py-12', look)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="flex items-center gap-8 max-[64rem]:flex-wrap">
        <fieldset aria-label="Что пишем" className="flex flex-none gap-4 rounded-[14px] bg-page p-4">
          {kindsOf(request).map((kind) => (
            <KindButton
              key={kind}
              kind={kind}
              isChosen={kind === draft.kind}
              onPress={() => change({ kind })}
            />
          ))}
        </fieldset>
        {draft.kind !== 'note' && (
          <TemplatePicker
            category={request.category.code}
            onPick={(text) => change({ text: draft.text === '' ? text : `${draft.text}\n${text}` })}
          />
        )}
      </div>
      <Textarea
        id="answer"
        aria-label={word}
        placeholder={word}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {error !== null && <Refused>{explain(error)}</Refused>}
      <div className="flex flex-wrap items-center justify-end gap-8">
        <p className="mr-auto text-note text-text-2">{typeset(kinds[draft.kind].note)}</p>
        {mayEnd && (
          <Button variant="default" disabled={!letter.canSend} onClick={() => send('done')}>
            Отправить и закончить
          </Button>
        )}
        <Button
          type="submit"
          disabled={!letter.canSend}
          rightSection={<CornerDownLeft className="size-[1.125rem]" aria-hidden="true" />}
        >
          {isSending ? 'Отправляем…' : 'Отправить'}
        </Button>
      </div>
    </form>
  )
}

/** A question makes the request wait for the resident, so it is there only where that may be. */
const kindsOf = ({ mayMoveTo }: OfficeRequest): Kind[] =>
  mayMoveTo.includes('waiting') ? ['message', 'question', 'note'] : ['message', 'note']

const KindButton = ({ kind, isChosen, onPress }: { kind: Kind; isChosen: boolean; onPress: () => void }) => {
  const { icon: Icon, title } = kinds[kind]
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className={classNames(
        'inline-flex min-h-[2rem] items-center gap-6 rounded-[11px] px-10 text-note font-title',
        isChosen ? 'bg-card' : 'text-text-2',
      )}
    >
      <Icon className="size-[1rem]" aria-hidden="true" />
      {title}
    </button>
  )
}

const kinds: Record<Kind, { title: string; word: string; note: string; icon: LucideIcon; look: string }> = {
  message: {
    title: 'Ответ',
    word: 'Ответ жителю',
    note: 'Ctrl + Enter отправит',
    icon: MessageSquare,
    look: 'bg-card',
  },
  question: {
    title: 'Вопрос',
    word: 'Вопрос жителю',
    note: 'Заявка будет ждать ответа жителя.',
    icon: CircleHelp,
    look: 'bg-card',
  },
  note: {
    title: 'Заметка',
    word: 'Заметка для своих',
    note: 'Житель её не увидит.',
    icon: Lock,
    look: 'bg-warn-tint',
  },
}
