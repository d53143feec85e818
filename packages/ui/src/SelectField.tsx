import { ChevronDown, CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { controlFrame, controlRefused } from './Field.tsx'
import { FieldLabel } from './FieldLabel.tsx'

/**
 * A choice from a short list. The list is the phone's own: it is known to its owner, it scales with the
 * type, and it works with every keyboard and screen reader.
 */
export const SelectField = ({
  label,
  place,
  value,
  options,
  onChange,
  onBlur,
  hint,
  refused,
}: {
  label: ReactNode
  place?: number
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  onBlur?: () => void
  hint?: ReactNode
  /** What is wrong with the choice, and what to do. */
  refused?: ReactNode
}) => {
  const id = useId()
  const note = refused ?? hint
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FieldLabel htmlFor={id} place={place}>
        {label}
      </FieldLabel>
      <div
        className={classNames(
          'relative flex min-h-[3.5rem] rounded-control',
          controlFrame,
          refused !== undefined && controlRefused,
        )}
      >
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          aria-invalid={refused !== undefined || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-hint`}
          className="min-w-0 flex-1 appearance-none rounded-control bg-card pr-52 pl-16 text-[1.125rem] outline-none"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          className="icon-small pointer-events-none absolute top-1/2 right-16 -translate-y-1/2 text-text-2"
          aria-hidden
        />
      </div>
      {note !== undefined && (
        <p
          id={`${id}-hint`}
          role={refused === undefined ? undefined : 'alert'}
          className={classNames('flex gap-8 text-second', refused === undefined ? 'text-text-2' : 'text-bad')}
        >
          {refused !== undefined && <CircleAlert className="icon-small" aria-hidden />}
          <span className="min-w-0">{note}</span>
        </p>
      )}
    </div>
  )
}
