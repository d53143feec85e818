import { Textarea, Tooltip } from '@mantine/core'
import { Bold, Heading, Info, Italic, Link, List, ListOrdered, type LucideIcon, Table } from 'lucide-react'
import { useRef } from 'react'
import { insertMark, marks } from './insert-mark.ts'

const tools: readonly { mark: keyof typeof marks; word: string; icon: LucideIcon }[] = [
  { mark: 'heading', word: 'Подзаголовок', icon: Heading },
  { mark: 'bold', word: 'Жирно', icon: Bold },
  { mark: 'italic', word: 'Курсив', icon: Italic },
  { mark: 'bullet', word: 'Список', icon: List },
  { mark: 'number', word: 'Шаги', icon: ListOrdered },
  { mark: 'link', word: 'Ссылка', icon: Link },
  { mark: 'row', word: 'Строка таблицы', icon: Table },
  { mark: 'note', word: 'К сведению', icon: Info },
]

/** The text as letters with marks; what they make of it stands in the preview. */
export const TextWithMarks = ({
  text,
  error,
  onChange,
}: {
  text: string
  error: string | undefined
  onChange: (text: string) => void
}) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const put = (mark: keyof typeof marks) => {
    const field = area.current
    if (!field) return
    const next = insertMark({ text, from: field.selectionStart, to: field.selectionEnd }, marks[mark])
    onChange(next.text)
    // The field gets its new text when React has drawn it; only then there is something to choose in it.
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(next.from, next.to)
    })
  }
  return (
    <div className="grid gap-6">
      <div role="toolbar" aria-label="Оформление текста" className="flex flex-wrap gap-4">
        {tools.map(({ mark, word, icon: Icon }) => (
          <Tooltip key={mark} label={word}>
            <button
              type="button"
              aria-label={word}
              onClick={() => put(mark)}
              className="grid size-[2.25rem] place-items-center rounded-chip text-text-2 hover:bg-tint hover:text-primary"
            >
              <Icon className="size-[1.125rem]" aria-hidden="true" />
            </button>
          </Tooltip>
        ))}
      </div>
      <Textarea
        ref={area}
        size="md"
        label="Текст"
        description="Абзац на строку. «# » подзаголовок, «- » список, «> » к сведению, «| слева | справа» строка таблицы"
        rows={14}
        resize="vertical"
        value={text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
