import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconSquare } from './IconSquare.tsx'
import type { Tone } from './tone.ts'

/** One of several ways, as a whole row to press. What is not available says why. */
export const ChoiceRow = ({
  group,
  value,
  chosen,
  onChoose,
  icon,
  tone,
  title,
  second,
  unavailable,
}: {
  /** Name shared by the rows of one choice. */
  group: string
  value: string
  chosen: boolean
  onChoose: (value: string) => void
  icon: LucideIcon
  tone: Tone
  title: ReactNode
  second?: ReactNode
  /** Why it cannot be chosen now. */
  unavailable?: string
}) => (
  <label
    className={classNames(
      'hairline flex min-h-[4rem] last:-mb-10 items-center gap-12 [--hairline-left:calc(min(2.75rem,60px)+12px)] [--hairline-right:0px]',
      '@max-[17em]:flex-wrap @max-[17em]:gap-y-0 @max-[17em]:pt-12 [--hairline-left-stacked:0px]',
    )}
  >
    <IconSquare icon={icon} tone={unavailable === undefined ? tone : 'neutral'} />
    <span className="flex min-w-0 flex-1 items-center gap-12 self-stretch py-10 @max-[17em]:basis-full">
      <span className="min-w-0 flex-1">
        <span
          className={classNames('block text-body font-title', unavailable !== undefined && 'text-text-2')}
        >
          {title}
        </span>
        <span className="block text-second text-text-2">{unavailable ?? second}</span>
      </span>
      <input
        type="radio"
        name={group}
        value={value}
        checked={chosen}
        disabled={unavailable !== undefined}
        onChange={() => onChoose(value)}
        className={classNames(
          'size-[min(1.5rem,36px)] flex-none appearance-none rounded-full border-2 border-field',
          'checked:border-[min(0.5rem,12px)] checked:border-primary-fill checked:bg-on-primary dark:checked:border-primary dark:checked:bg-card',
          'disabled:border-line',
        )}
      />
    </span>
  </label>
)
