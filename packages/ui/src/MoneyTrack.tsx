import { Check, type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type MoneyTrackStep = {
  name: string
  /** What is done in it; a done step shows a tick, a failed one a cross. */
  icon: LucideIcon
  state: 'done' | 'now' | 'late' | 'next' | 'failed'
  /** «7 декабря, 14:32», «До 10 декабря» */
  when?: ReactNode
  note?: ReactNode
}

const circles: Record<MoneyTrackStep['state'], { icon?: LucideIcon; look: string; spoken: string }> = {
  done: { icon: Check, look: 'bg-ok text-card', spoken: 'сделано' },
  now: { look: 'bg-primary-fill text-on-primary ring-4 ring-tint', spoken: 'сейчас' },
  late: { look: 'bg-warn-tint text-warn ring-2 ring-warn', spoken: 'дольше обычного' },
  next: { look: 'border-2 border-field text-text-2', spoken: 'дальше' },
  failed: { icon: X, look: 'bg-bad-tint text-bad ring-2 ring-bad', spoken: 'не прошло' },
}

/** The way of the money like the way of a parcel, with a date at each step. */
export const MoneyTrack = ({ steps }: { steps: readonly MoneyTrackStep[] }) => (
  <ol>
    {steps.map((step, place) => {
      const { icon: Icon = step.icon, look, spoken } = circles[step.state]
      const last = place === steps.length - 1
      return (
        <li
          key={step.name}
          aria-current={step.state === 'now' || step.state === 'late' ? 'step' : undefined}
          className="relative flex gap-14"
        >
          {!last && (
            <span
              aria-hidden
              className={classNames(
                'absolute top-[min(2rem,44px)] bottom-0 left-[calc(min(2rem,44px)/2-1px)]',
                step.state === 'done' ? 'w-2 bg-ok' : 'border-l-2 border-dashed border-field',
              )}
            />
          )}
          <span
            className={classNames(
              'z-1 grid size-[min(2rem,44px)] flex-none place-items-center rounded-full',
              look,
            )}
          >
            <Icon className="icon-tiny" aria-hidden />
          </span>
          <div className={classNames('min-w-0 pt-3', !last && 'pb-22')}>
            <p className={classNames('text-body font-title', step.state === 'next' && 'text-text-2')}>
              {step.name}
              <span className="sr-only">, {spoken}</span>
            </p>
            {step.when !== undefined && (
              <p
                className={classNames(
                  'mt-2 text-second leading-[1.4]',
                  step.state === 'now' && 'font-title text-primary',
                  step.state === 'late' && 'font-title text-warn',
                  step.state === 'failed' && 'font-title text-bad',
                )}
              >
                {step.when}
              </p>
            )}
            {step.note !== undefined && <p className="text-second leading-[1.4] text-text-2">{step.note}</p>}
          </div>
        </li>
      )
    })}
  </ol>
)
