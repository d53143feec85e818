import { Button, FileButton, Textarea } from '@mantine/core'
import { mediaTypes } from '@mosobleirc/domain/files'
import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import { CircleHelp, CornerDownLeft, Lock, type LucideIcon, MessageSquare, Paperclip } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { LetterFiles } from './LetterFiles.tsx'
import type { OfficeRequest } from './requests.api.ts'
import { TemplatePicker } from './TemplatePicker.tsx'
import type { Kind, Letter } from './use-letter.ts'

/** Where an answer is written: never leaves the screen, keeps what was typed. */
export const Composer = ({
  request,
  letter,
  mayAttach,
}: {
  request: OfficeRequest
  letter: Letter
  mayAttach: boolean
}) => {
  const { draft, change, send, isSending, error, attached, waits } = letter
  const resetFiles = useRef<() => void>(null)
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
      <LetterFiles files={attached.files} tooMany={attached.tooMany} onRemove={attached.remove} />
      {error !== null && <Refused>{explain(error)}</Refused>}
      <div className="flex items-center justify-end gap-8 max-[64rem]:flex-wrap">
        {mayAttach && (
          <FileButton
            multiple
            accept={mediaTypes.join()}
            resetRef={resetFiles}
            onChange={(files) => {
              attached.add(files)
              // The same file can be chosen once more.
              resetFiles.current?.()
            }}
          >
            {({ onClick }) => (
              <Button
                variant="subtle"
                className="flex-none"
                px="0.625rem"
                leftSection={<Paperclip className="size-[1.125rem]" aria-hidden="true" />}
                onClick={onClick}
              >
                Файл
              </Button>
            )}
          </FileButton>
        )}
        <p className="min-w-0 flex-1 text-note text-text-2">{typeset(waits ?? kinds[draft.kind].note)}</p>
        {mayEnd && (
          <Button
            variant="default"
            className="flex-none"
            disabled={!letter.canSend}
            onClick={() => send('done')}
          >
            Отправить и закончить
          </Button>
        )}
        <Button
          type="submit"
          className="flex-none"
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
    note: 'Ctrl + Enter',
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
