import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/**
 * A message: one's own at the right, the other's at the left, one corner small at the speaker's side; the time and what
 * became of it in the bottom right corner.
 */
export const Bubble = ({
  own,
  children,
  time,
  mark: Mark,
  markWords,
}: {
  own: boolean
  children: ReactNode
  time: ReactNode
  mark?: LucideIcon | undefined
  /** The mark for those who do not see it, «прочитано». */
  markWords?: string | undefined
}) => (
  <div
    className={classNames('flex', own ? 'justify-end pl-40 @max-[17em]:pl-12' : 'pr-40 @max-[17em]:pr-12')}
  >
    <div
      className={classNames(
        'max-w-[34rem] min-w-0 rounded-card px-14 pt-10 pb-8',
        own ? 'rounded-br-[6px] bg-primary-fill text-on-primary' : 'rounded-bl-[6px] bg-card',
      )}
    >
      {children}
      <p
        className={classNames(
          'mt-2 flex items-center justify-end gap-6 text-small',
          own ? 'text-on-primary' : 'text-text-2',
        )}
      >
        <span>{time}</span>
        {Mark && <Mark className="icon-tiny" aria-hidden />}
        {markWords !== undefined && <span className="sr-only">, {markWords}</span>}
      </p>
    </div>
  </div>
)
