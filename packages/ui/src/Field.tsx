import { CircleAlert, CircleCheck } from 'lucide-react'
import { type CSSProperties, type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { figureWidth } from './sum-width.ts'

/** The border of a control: 1 px, in focus 2 px with a halo of 4. The ring is a shadow, so nothing jumps. */
export const controlFrame = classNames(
  'border border-field bg-card transition-shadow duration-150',
  'has-[:focus-visible]:border-primary has-[:focus-visible]:shadow-[0_0_0_1px_var(--primary),0_0_0_5px_var(--tint)]',
)

export const controlRefused = 'border-bad! shadow-[0_0_0_1px_var(--bad)]'

/** Long figures get smaller at large type instead of running out of their field; the caret needs room as well. */
const fitted = (value: string): CSSProperties & Record<'--width', number> => ({
  '--width': figureWidth(value) + 0.3,
})

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
  shown,
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
  /** How a large value looks while nobody types: a sum with its small kopecks. */
  shown?: ReactNode
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
          '@container flex flex-wrap items-center gap-x-8 rounded-control px-16',
          large ? 'min-h-[3.75rem] py-6' : 'min-h-[3.5rem]',
          controlFrame,
          refused !== undefined && controlRefused,
          rest.readOnly && 'border-line! bg-card-2',
        )}
      >
        <span
          className={classNames(
            'relative flex min-w-0 flex-1 self-stretch',
            // Room for «412,386»: on a narrow phone with large type the unit still stands beside it.
            large ? 'basis-[3.75em] text-figure' : 'basis-[4.5em] text-[1.125rem]',
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
            style={large ? fitted(value) : undefined}
            className={classNames(
              'peer w-full min-w-0 bg-transparent outline-none placeholder:text-text-2 caret-primary',
              large && 'fit-line',
              shown !== undefined && 'not-focus:text-transparent forced-colors:text-[CanvasText]',
              strong && !large && 'font-title',
            )}
          />
          {shown !== undefined && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-0 flex items-center peer-focus:hidden forced-colors:hidden"
            >
              {shown}
            </span>
          )}
        </span>
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
