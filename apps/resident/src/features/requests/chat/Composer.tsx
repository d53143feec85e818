import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type SubmitEvent, useRef } from 'react'
import { dropOwn, useOwnDraft } from '../../../lib/own-draft.ts'

const LONGEST = 2000

/** With a keyboard of its own a computer sends by Enter; on a phone Enter is a new line. */
const sendsByEnter = () => globalThis.matchMedia('(pointer: fine)').matches

/** The field at the lower edge: it never leaves the screen, and what is typed is kept until it is sent. */
export const Composer = ({
  owner,
  requestId,
  onWrite,
}: {
  owner: string
  requestId: string
  onWrite: (text: string) => void
}) => {
  const name = `chat ${requestId}`
  const { draft, change } = useOwnDraft(owner, name, { text: '' })
  const field = useRef<HTMLTextAreaElement>(null)
  const write = () => {
    const text = draft.text.trim()
    if (text === '') return field.current?.focus()
    onWrite(text)
    change({ text: '' })
    dropOwn(owner, name)
    // The keyboard of a phone stays: one writes on.
    return field.current?.focus()
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
      className="flex flex-none items-end gap-10 bg-card px-16 pt-10 pb-[max(12px,env(safe-area-inset-bottom))] shadow-edge"
    >
      <label className="flex min-w-0 flex-1 rounded-[26px] border border-field bg-page has-[:focus-visible]:border-primary has-[:focus-visible]:shadow-[0_0_0_1px_var(--primary)]">
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
        className="grid size-[min(3rem,64px)] flex-none place-items-center rounded-full bg-primary-fill text-on-primary active:bg-primary-press"
      >
        <SendHorizontal className="icon" aria-hidden />
      </button>
    </form>
  )
}
