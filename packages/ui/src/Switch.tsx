import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** On or off. The state is also written as a word in the second line, and while it is busy it says so. */
export const Switch = ({
  title,
  beside,
  words,
  on,
  onChange,
  busy,
}: {
  title: ReactNode
  /** A control of its own beside the title, such as «?». */
  beside?: ReactNode
  /** The state in words: «Выключено. Можно добавить: +183,40 ₽». */
  words: ReactNode
  on: boolean
  onChange: (on: boolean) => void
  busy?: string
}) => {
  const id = useId()
  return (
    <div className="flex items-center gap-12 @max-[17em]:flex-col @max-[17em]:items-start">
      <div className="min-w-0 flex-1">
        <div className="text-body font-title">
          <label htmlFor={id}>{title}</label>
          {beside}
        </div>
        <p id={`${id}-words`} className="text-second text-text-2" aria-live="polite">
          {busy ?? words}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-busy={busy !== undefined || undefined}
        aria-describedby={`${id}-words`}
        onChange={(event) => busy === undefined && onChange(event.currentTarget.checked)}
        className={classNames(
          'relative h-[34px] w-[56px] flex-none appearance-none rounded-full bg-field transition-colors duration-150',
          'checked:bg-primary-fill dark:checked:bg-primary',
          'after:absolute after:top-3 after:left-3 after:size-28 after:rounded-full after:bg-white after:transition-transform after:duration-150',
          'checked:after:translate-x-[22px] dark:checked:after:bg-card',
          busy !== undefined && 'opacity-60',
        )}
      />
    </div>
  )
}
