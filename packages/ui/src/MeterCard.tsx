import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from './Card.tsx'
import { IconSquare } from './IconSquare.tsx'
import { Link } from './Link.tsx'
import type { Tone } from './tone.ts'
import { Unbroken } from './Unbroken.tsx'

/**
 * A meter: what it is, its state, its last value with the months beside it, what is near, and what to do.
 * The parts are given from outside, because a state is a rule and not a look.
 */
export const MeterCard = ({
  icon,
  tone,
  name,
  place,
  href,
  chosen = false,
  state,
  figure,
  unit,
  month,
  bars,
  notice,
  note,
  action,
}: {
  icon: LucideIcon
  tone: Tone
  name: string
  /** «Кухня, № 18-204533» */
  place: string
  href?: string
  /** Its detail stands beside the list. */
  chosen?: boolean
  /** A pill: due, given, by average. */
  state: ReactNode
  figure: ReactNode
  /** After a single figure; several carry theirs themselves. */
  unit?: string | undefined
  /** «ноябрь: +3,400 м³» */
  month: ReactNode
  bars?: ReactNode
  /** Verification that is near or over. */
  notice?: ReactNode
  note?: ReactNode
  action?: ReactNode
}) => (
  <Card as="article" chosen={chosen}>
    <div className="relative flex items-center gap-12 @max-[17em]:flex-col @max-[17em]:items-start @max-[17em]:gap-8">
      <IconSquare icon={icon} tone={tone} />
      <div className="min-w-0 flex-1">
        <h3 className="text-[1.125rem] leading-[1.3] font-title">
          {href === undefined ? (
            name
          ) : (
            <Link href={href} className="after:absolute after:inset-0" aria-current={chosen || undefined}>
              {name}
            </Link>
          )}
        </h3>
        <p className="text-second text-text-2">
          <Unbroken text={place} />
        </p>
      </div>
      {href !== undefined && (
        <ChevronRight
          className="icon-small text-text-2 @max-[17em]:absolute @max-[17em]:top-12 @max-[17em]:right-0"
          aria-hidden
        />
      )}
    </div>
    <div className="mt-12">{state}</div>
    <div className="mt-14 flex flex-wrap items-end justify-between gap-x-12 gap-y-10">
      <div className="min-w-0">
        <p className="text-row-figure">
          {figure}
          {unit !== undefined && <span className="font-semibold"> {unit}</span>}
        </p>
        <p className="mt-2 text-second text-text-2">{month}</p>
      </div>
      {bars}
    </div>
    {notice !== undefined && <div className="mt-12">{notice}</div>}
    {note !== undefined && <p className="mt-12 text-second text-text-2">{note}</p>}
    {action !== undefined && <div className="relative mt-12">{action}</div>}
  </Card>
)
