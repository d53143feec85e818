import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type TrackStep = {
  key: string
  icon: LucideIcon
  name: string
  state: 'done' | 'now' | 'next'
  /** What, when, by whom: a line each. */
  lines: readonly ReactNode[]
}

const circles = {
  done: 'bg-primary-fill text-on-primary',
  now: 'bg-card text-primary shadow-[inset_0_0_0_3px_var(--primary)]',
  next: 'bg-card text-text-2 shadow-[inset_0_0_0_2px_var(--track-2)]',
}

const spoken = { done: 'сделано', now: 'сейчас', next: 'дальше' }

/** The way of a request like that of a parcel: ticks behind, a ring where it is, grey rings ahead. */
export const Track = ({ label, steps }: { label: string; steps: readonly TrackStep[] }) => (
  <ol aria-label={label}>
    {steps.map(({ key, icon, name, state, lines }, place) => {
      const Icon = state === 'done' ? Check : icon
      const last = place === steps.length - 1
      return (
        <li
          key={key}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative flex gap-14 @max-[17em]:gap-10"
        >
          {!last && (
            <span
              aria-hidden
              className={classNames(
                'absolute top-[min(2rem,44px)] bottom-0 left-[calc(min(2rem,44px)/2-1px)] w-2',
                state === 'done' ? 'bg-primary-fill' : 'bg-track-2',
              )}
            />
          )}
          <span
            className={classNames(
              'z-1 grid size-[min(2rem,44px)] flex-none place-items-center rounded-full',
              circles[state],
            )}
          >
            <Icon className="icon-tiny" aria-hidden />
          </span>
          <div className={classNames('min-w-0 pt-3', !last && 'pb-20')}>
            <p className={classNames('text-body font-title', state === 'next' && 'text-text-2')}>
              {name}
              <span className="sr-only">, {spoken[state]}</span>
            </p>
            {lines.map((line, row) => (
              // Lines of a step never change places.
              <p key={row} className="mt-2 text-second whitespace-pre-line text-text-2">
                {line}
              </p>
            ))}
          </div>
        </li>
      )
    })}
  </ol>
)
