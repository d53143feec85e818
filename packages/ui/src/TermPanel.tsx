import { Clock3, type LucideIcon, PauseCircle, TriangleAlert } from 'lucide-react'
import { Avatar } from './Avatar.tsx'
import { classNames } from './class-names.ts'

type TermMood = 'calm' | 'soon' | 'late' | 'paused'

const moods: Record<TermMood, { fill: string; ring: string; icon: LucideIcon; pill: string }> = {
  calm: { fill: 'bg-lit', ring: 'bg-lit', icon: Clock3, pill: '' },
  soon: { fill: 'bg-lit', ring: 'bg-lit', icon: Clock3, pill: 'bg-warn-tint text-warn' },
  late: { fill: 'bg-bad-tint', ring: 'bg-bad-tint', icon: TriangleAlert, pill: 'bg-bad-tint text-bad' },
  paused: { fill: 'bg-due-text-2', ring: 'bg-due-text-2', icon: PauseCircle, pill: '' },
}

/**
 * Who has a request, and until when: the loud panel of its screen, with a bar from the receipt to the last day and a
 * mark for today. Nearly late or late it says so in a pill, not by colour alone.
 *
 * @param passed share of the term that is behind, 0 to 1; without it there is no bar
 */
export const TermPanel = ({
  lead,
  name,
  team,
  passed,
  from,
  until,
  left,
  mood,
}: {
  /** «Сейчас у специалиста» */
  lead: string
  name: string | undefined
  team: string
  passed?: number | undefined
  from?: string | undefined
  /** «Ответ до 18 декабря» */
  until: string
  /** «Осталось 8 рабочих дней» */
  left?: string | undefined
  mood: TermMood
}) => {
  const { fill, ring, icon: Icon, pill } = moods[mood]
  const share = passed === undefined ? undefined : `${Math.round(Math.min(1, Math.max(0, passed)) * 100)}%`
  return (
    <section aria-label={lead} className="@container rounded-card bg-due p-16 text-on-hero">
      <div className="flex items-center gap-12 @max-[17em]:flex-col @max-[17em]:items-start">
        <Avatar name={name} onDue />
        <div className="min-w-0 flex-1">
          <p className="text-second text-due-text-2">{lead}</p>
          <p className="text-[1.125rem] leading-[1.25] font-bold">{name ?? team}</p>
          {name !== undefined && <p className="text-second text-due-text-2">{team}</p>}
        </div>
      </div>
      {share !== undefined && (
        <div aria-hidden className="relative mt-16 h-8 rounded-full bg-black/25">
          <span className={classNames('block h-full rounded-full', fill)} style={{ width: share }} />
          <span
            className={classNames(
              'absolute top-1/2 size-16 -translate-1/2 rounded-full border-4 border-current',
              ring,
            )}
            style={{ left: `clamp(8px, ${share}, calc(100% - 8px))` }}
          />
        </div>
      )}
      <div className="mt-12 flex flex-wrap items-baseline justify-between gap-x-12 gap-y-4 text-second">
        {from !== undefined && <p className="text-due-text-2">{from}</p>}
        <p className="font-title">{until}</p>
      </div>
      {left !== undefined && (
        <p
          className={classNames(
            'mt-8 inline-flex max-w-full items-center gap-8 rounded-full text-second',
            pill === '' ? 'text-due-text-2' : 'py-4 pr-12 pl-8 font-title',
            pill,
          )}
        >
          <Icon className="icon-tiny" aria-hidden />
          <span className="min-w-0">{left}</span>
        </p>
      )}
    </section>
  )
}
