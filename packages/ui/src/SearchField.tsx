import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { classNames } from './class-names.ts'
import { controlFrame } from './Field.tsx'

/**
 * A field that narrows what stands below it while one types, or asks for what is to be looked for. Its name is heard,
 * the placeholder says what fits.
 */
export const SearchField = ({
  label,
  placeholder,
  value,
  onChange,
  submit,
  focused = false,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** The word of the button that sends the form around; in its place stands «clear» otherwise. */
  submit?: string
  /** Has the focus when it appears: the screen is there for it. */
  focused?: boolean
}) => {
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <div
      className={classNames(
        'flex min-h-[3.5rem] items-center gap-8 rounded-control pl-16',
        value === '' ? 'pr-16' : 'pr-6',
        controlFrame,
      )}
    >
      <Search className="icon text-text-2" aria-hidden />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={100}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for only by a screen whose one task is to search
        autoFocus={focused}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="min-w-0 flex-1 self-stretch bg-transparent text-[1.125rem] outline-none placeholder:text-text-2 caret-primary [&::-webkit-search-cancel-button]:hidden"
      />
      {submit !== undefined && (
        <button
          type="submit"
          className="min-h-[2.75rem] flex-none rounded-chip bg-primary-fill px-14 text-second font-title text-on-primary active:bg-primary-press"
        >
          {submit}
        </button>
      )}
      {submit === undefined && value !== '' && (
        <button
          type="button"
          aria-label="Стереть"
          onClick={clear}
          className="grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-full active:bg-tint"
        >
          <X className="icon text-text-2" aria-hidden />
        </button>
      )}
    </div>
  )
}
