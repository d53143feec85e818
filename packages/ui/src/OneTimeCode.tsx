import { CircleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { CODE_LENGTH, codeDigits } from './one-time-code.ts'

/**
 * Six boxes for the code of a message, and one real input over them: the phone can fill it in, a paste works
 * from any place, and a screen reader meets one field. `onComplete` is called once for each full code,
 * because phones fill it in and submit twice.
 */
export const OneTimeCode = ({
  label,
  value,
  onChange,
  onComplete,
  refused,
  readOnly = false,
}: {
  label: string
  value: string
  onChange: (code: string) => void
  onComplete: (code: string) => void
  refused?: ReactNode
  readOnly?: boolean
}) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [focused, setFocused] = useState(false)
  const completed = useRef('')

  // The screen is there for this one field: the keyboard opens by itself, and again after a refusal.
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (refused !== undefined) input.current?.focus()
  }, [refused])

  const take = (text: string) => {
    const code = codeDigits(text)
    if (code === value) return
    onChange(code)
    if (code.length < CODE_LENGTH) completed.current = ''
    else if (completed.current !== code) {
      completed.current = code
      onComplete(code)
    }
  }

  return (
    <div>
      <div className="relative">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          ref={input}
          id={id}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          inputMode="numeric"
          autoComplete="one-time-code"
          // Room for a whole pasted message; only its digits stay.
          maxLength={40}
          readOnly={readOnly}
          aria-invalid={refused !== undefined || undefined}
          aria-describedby={refused === undefined ? undefined : `${id}-refused`}
          className="absolute inset-0 z-1 w-full cursor-text opacity-0"
        />
        <div aria-hidden className="grid grid-cols-6 gap-8">
          {Array.from({ length: CODE_LENGTH }, (_, place) => {
            const current = focused && !readOnly && place === Math.min(value.length, CODE_LENGTH - 1)
            return (
              <span
                // The boxes never change places.
                key={place}
                className={classNames(
                  'grid h-[4rem] min-w-0 place-items-center rounded-control border bg-card text-[1.75rem] font-bold',
                  refused === undefined ? 'border-field' : 'border-bad',
                  current && 'border-primary! shadow-[0_0_0_1px_var(--primary),0_0_0_5px_var(--tint)]',
                )}
              >
                {value[place] ?? (current && <span className="blinking h-[2rem] w-2 bg-primary" />)}
              </span>
            )
          })}
        </div>
      </div>
      {refused !== undefined && (
        <div id={`${id}-refused`} role="alert" className="mt-12 flex gap-8 text-second text-bad">
          <CircleAlert className="icon-small" aria-hidden />
          <div className="min-w-0">{refused}</div>
        </div>
      )}
    </div>
  )
}
