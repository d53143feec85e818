import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { controlFrame, controlRefused } from './Field.tsx'
import { FieldLabel } from './FieldLabel.tsx'

/**
 * Several lines of text under a label; it grows with what is typed, and says how much room is left: always when `counted`,
 * else when it gets scarce.
 */
export const TextArea = ({
  label,
  value,
  onChange,
  longest,
  hint,
  refused,
  counted = false,
  onBlur,
}: {
  label: ReactNode
  value: string
  onChange: (text: string) => void
  /** Characters that fit. */
  longest: number
  hint?: ReactNode
  /** What is wrong with it, and what to do. */
  refused?: ReactNode
  /** The limit is visible from the start. */
  counted?: boolean
  onBlur?: () => void
}) => {
  const id = useId()
  const left = longest - value.length
  const scarce = left < longest / 5
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <div
        className={classNames('flex rounded-control', controlFrame, refused !== undefined && controlRefused)}
      >
        <textarea
          id={id}
          value={value}
          maxLength={longest}
          rows={4}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          aria-invalid={refused !== undefined || undefined}
          aria-describedby={`${id}-note`}
          className="field-sizing-content min-h-[7rem] min-w-0 flex-1 resize-none bg-transparent px-16 py-12 text-[1.125rem] outline-none caret-primary"
        />
      </div>
      <div className="flex flex-wrap justify-between gap-x-12 text-second text-text-2">
        <p
          id={`${id}-note`}
          role={refused === undefined ? undefined : 'alert'}
          className={classNames('flex min-w-0 gap-8', refused !== undefined && 'text-bad')}
        >
          {refused !== undefined && <CircleAlert className="icon-small" aria-hidden />}
          <span className="min-w-0">
            {refused ?? (scarce && !counted ? `Осталось знаков: ${left}` : hint)}
          </span>
        </p>
        {counted && <p className="whitespace-nowrap">{`${value.length} из ${longest}`}</p>}
      </div>
    </div>
  )
}
