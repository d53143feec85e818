import { Search } from 'lucide-react'
import { classNames } from './class-names.ts'
import { controlFrame } from './Field.tsx'

/** A field that narrows what stands below it while one types. Its name is heard, the placeholder says what fits. */
export const SearchField = ({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
}) => (
  <label
    className={classNames('flex min-h-[3.5rem] items-center gap-12 rounded-control px-16', controlFrame)}
  >
    <Search className="icon text-text-2" aria-hidden />
    <input
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={100}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="min-w-0 flex-1 self-stretch bg-transparent text-[1.125rem] outline-none placeholder:text-text-2 caret-primary"
    />
  </label>
)
