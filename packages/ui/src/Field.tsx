import { CircleAlert, CircleCheck } from 'lucide-react'
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldLabel } from './FieldLabel.tsx'

/** The border of a control: 1 px, in focus 2 px with a halo of 4. The ring is a shadow, so nothing jumps. */
export const controlFrame = classNames(
  'border border-field bg-card transition-shadow duration-150',
  'has-[:focus-visible]:border-primary has-[:focus-visible]:shadow-[0_0_0_1px_var(--primary),0_0_0_5px_var(--tint)]',
)

export const controlRefused = 'border-bad! shadow-[0_0_0_1px_var(--bad)]'

/**
 * One labelled field. Every state says itself in words: a hint when all is well, a sentence for attention,
 * and for a refusal what is wrong together with what to do.
 */
export const Field = ({
  label,
  place,
  value,
  onChange,
  hint,
  attention,
  refused,
  checked = false,
  suffix,
  large = false,
  strong = false,
  inputRef,
  ...rest
}: {
  label: ReactNode
  /** The number of the place on the drawn receipt. */
  place?: number
  value: string
  onChange?: (text: string) => void
  hint?: ReactNode
  attention?: ReactNode
  refused?: ReactNode
  checked?: boolean
  /** The unit at the right: «м³». */
  suffix?: ReactNode
  large?: boolean
  /** Bold letters, for what is copied from paper. */
  strong?: boolean
  inputRef?: Ref<HTMLInputElement>
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className'>) => {
  const id = useId()
  const note = refused ?? attention ?? hint
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FieldLabel htmlFor={id} place={place}>
        {label}
      </FieldLabel>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-x-8 rounded-control px-16',
          large ? 'min-h-[3.75rem]' : 'min-h-[3.5rem]',
          controlFrame,
          refused !== undefined && controlRefused,
          rest.readOnly && 'border-line! bg-card-2',
        )}
      >
        <input
          {...rest}
          ref={inputRef}
          id={id}
          value={value}
          onChange={(event) => onChange?.(event.currentTarget.value)}
          aria-invalid={refused !== undefined || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          className={classNames(
            'min-w-0 flex-1 basis-[4.5em] self-stretch bg-transparent outline-none placeholder:text-text-2 caret-primary',
            large ? 'text-figure' : 'text-[1.125rem]',
            strong && !large && 'font-title',
          )}
        />
        {checked && <CircleCheck className="icon-middle text-ok" aria-hidden />}
        {suffix !== undefined && (
          <span
            className={classNames(
              'flex-none text-text-2',
              large ? 'text-[1.25rem] font-medium' : 'text-second',
            )}
          >
            {suffix}
          </span>
        )}
      </div>
      {note !== undefined && (
        <div
          id={`${id}-note`}
          role={refused === undefined ? undefined : 'alert'}
          className={classNames(
            'flex gap-8 text-second',
            refused !== undefined ? 'text-bad' : attention === undefined ? 'text-text-2' : 'text-warn',
          )}
        >
          {refused !== undefined && <CircleAlert className="icon-small" aria-hidden />}
          <div className="min-w-0">{note}</div>
        </div>
      )}
    </div>
  )
}
