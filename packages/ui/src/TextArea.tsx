import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { controlFrame } from './Field.tsx'
import { FieldLabel } from './FieldLabel.tsx'

/** Several lines of text under a label; it grows with what is typed, and says how much room is left when it gets scarce. */
export const TextArea = ({
  label,
  value,
  onChange,
  longest,
  hint,
}: {
  label: ReactNode
  value: string
  onChange: (text: string) => void
  /** Characters that fit. */
  longest: number
  hint?: ReactNode
}) => {
  const id = useId()
  const left = longest - value.length
  const scarce = left < longest / 5
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <div className={classNames('flex rounded-control', controlFrame)}>
        <textarea
          id={id}
          value={value}
          maxLength={longest}
          rows={4}
          onChange={(event) => onChange(event.currentTarget.value)}
          aria-describedby={`${id}-note`}
          className="field-sizing-content min-h-[7rem] min-w-0 flex-1 resize-none bg-transparent px-16 py-12 text-[1.125rem] outline-none caret-primary"
        />
      </div>
      <p id={`${id}-note`} className="text-second text-text-2">
        {scarce ? `Осталось знаков: ${left}` : hint}
      </p>
    </div>
  )
}
