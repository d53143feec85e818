import { classNames } from '@mosobleirc/ui'
import { Paperclip, SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { FilePicker } from '../../../lib/files/FilePicker.tsx'
import { useFiles } from '../../../lib/files/use-files.ts'
import { dropOwn, useOwnDraft } from '../../../lib/own-draft.ts'
import { typeset } from '../../../lib/typeset.ts'

const LONGEST = 2000

/** With a keyboard of its own a computer sends by Enter; on a phone Enter is a new line. */
const sendsByEnter = () => globalThis.matchMedia('(pointer: fine)').matches

const round = 'grid size-[min(3rem,64px)] flex-none place-items-center rounded-full'

type Written = { text: string; fileIds: readonly string[] }

/** The field at the lower edge: it never leaves the screen, and what is typed is kept until it is sent. */
export const Composer = ({
  owner,
  requestId,
  onWrite,
}: {
  owner: string
  requestId: string
  onWrite: (message: Written) => void
}) => {
  const name = `chat ${requestId}`
  const { draft, change } = useOwnDraft(owner, name, { text: '' })
  const files = useFiles(name)
  const [attaching, setAttaching] = useState(files.files.length > 0)
  const [early, setEarly] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const write = () => {
    const text = draft.text.trim() || wordsOf(files.files.map((file) => file.name))
    setEarly(files.waitsFor !== undefined)
    if (files.waitsFor !== undefined) return
    // The keyboard of a phone stays: one writes on.
    field.current?.focus()
    if (text === '') return
    onWrite({ text, fileIds: files.fileIds })
    change({ text: '' })
    dropOwn(owner, name)
    files.clear()
    setAttaching(false)
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    write()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !sendsByEnter()) return
    event.preventDefault()
    write()
  }
  return (
    <form
      onSubmit={send}
      className="@container flex-none bg-card px-16 pt-10 pb-[max(12px,env(safe-area-inset-bottom))] shadow-edge"
    >
      {attaching && (
        <div className="max-h-[34dvh] overflow-y-auto pb-10">
          <FilePicker label={typeset('Фото и документы')} files={files} />
        </div>
      )}
      {early && files.waitsFor !== undefined && (
        <p role="alert" className="pb-8 text-second text-bad">
          {typeset(
            files.waitsFor === 'arriving'
              ? 'Файлы ещё загружаются. Отправьте, когда загрузятся.'
              : 'Один из файлов не подошёл. Замените или уберите его.',
          )}
        </p>
      )}
      <div className="flex items-end gap-8 @max-[17em]:flex-wrap @max-[17em]:justify-between">
        <button
          type="button"
          aria-label={typeset('Прикрепить файл')}
          aria-expanded={attaching}
          onClick={() => setAttaching(!attaching)}
          className={classNames(round, '-ml-8 active:bg-tint', attaching && 'text-primary')}
        >
          <Paperclip className="icon" aria-hidden />
        </button>
        <label className="flex min-w-0 flex-1 @max-[17em]:order-first @max-[17em]:basis-full rounded-[26px] border border-field bg-page has-[:focus-visible]:border-primary has-[:focus-visible]:shadow-[0_0_0_1px_var(--primary)]">
          <span className="sr-only">Сообщение</span>
          <textarea
            ref={field}
            value={draft.text}
            maxLength={LONGEST}
            rows={1}
            placeholder="Сообщение"
            onChange={(event) => change({ text: event.currentTarget.value })}
            onKeyDown={press}
            className="field-sizing-content max-h-[28dvh] min-h-[3rem] min-w-0 flex-1 resize-none bg-transparent px-16 py-12 text-body outline-none placeholder:text-text-2 caret-primary"
          />
        </label>
        <button
          type="submit"
          aria-label="Отправить"
          className={classNames(round, 'bg-primary-fill text-on-primary active:bg-primary-press')}
        >
          <SendHorizontal className="icon" aria-hidden />
        </button>
      </div>
    </form>
  )
}

/** Who sends files alone names them: a message is never without words. */
const wordsOf = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Во вложении: ${names.join(', ')}`.slice(0, LONGEST)
