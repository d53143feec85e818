import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'
import { type Tone, tintedTone } from './tone.ts'

/** The tinted square with a picture at the left edge of rows, cards and tiles. */
export const IconSquare = ({ icon: Icon, tone }: { icon: LucideIcon; tone: Tone }) => (
  <span
    className={classNames(
      'grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-control',
      tintedTone[tone],
    )}
  >
    <Icon className="icon" aria-hidden />
  </span>
)
