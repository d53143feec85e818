import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** A box to tick for a consent. It is never ticked beforehand. */
export const Checkbox = ({
  ticked,
  onChange,
  refused,
  children,
}: {
  ticked: boolean
  onChange: (ticked: boolean) => void
  refused?: ReactNode
  children: ReactNode
}) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="flex min-h-[2.75rem] items-start gap-12 py-8 text-second">
        <span className="relative grid size-[min(1.625rem,40px)] flex-none place-items-center">
          <input
            id={id}
            type="checkbox"
            checked={ticked}
            aria-invalid={refused !== undefined || undefined}
            aria-describedby={refused === undefined ? undefined : `${id}-refused`}
            onChange={(event) => onChange(event.currentTarget.checked)}
            className={classNames(
              'peer absolute inset-0 appearance-none rounded-[8px] border-2 bg-card checked:border-primary-fill checked:bg-primary-fill',
              refused === undefined ? 'border-field' : 'border-bad',
            )}
          />
          <svg
            viewBox="0 0 16 16"
            aria-hidden
            className="pointer-events-none relative hidden size-[65%] peer-checked:block"
          >
            <path
              d="m2.5 8.5 3.5 3.5 7.5-8"
              fill="none"
              strokeWidth="2.4"
              strokeLinecap="round"
              strokeLinejoin="round"
              className="stroke-on-primary"
            />
          </svg>
        </span>
        <span className="min-w-0 pt-2">{children}</span>
      </label>
      {refused !== undefined && (
        <p id={`${id}-refused`} role="alert" className="text-second text-bad">
          {refused}
        </p>
      )}
    </div>
  )
}
