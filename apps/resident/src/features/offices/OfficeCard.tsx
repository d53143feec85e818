import type { Moment, WorkCalendar } from '@mosobleirc/domain/calendar'
import { hoursOn } from '@mosobleirc/domain/offices'
import { Card, Link, OfficeHoursBar, Pill } from '@mosobleirc/ui'
import { CalendarDays, FlaskConical, MapPin } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { distanceWords } from './distance-words.ts'
import { openWords } from './open-words.ts'
import type { OfficeNow } from './pick-offices.ts'

type Shown = {
  now: OfficeNow
  calendar: WorkCalendar
  moment: Moment
  /** Where the office is on a map, when that is known. */
  mapHref: string | undefined
}

/** One office of the list: where it is, whether one can come now, and the ways on. */
export const OfficeCard = ({ now, calendar, moment, mapHref }: Shown) => {
  const { office, distance } = now
  const titleId = `office-${office.code}`
  return (
    <Card as="article" padded={false} labelledBy={titleId}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 p-16 pb-12">
        <div>
          <h2 id={titleId} className="text-h2 hyphens-auto">
            {typeset(office.name)}
          </h2>
          <p className="text-second text-text-2">
            {typeset(office.address)}
            {distance !== undefined && ` · ${distanceWords(distance)}`}
          </p>
        </div>
        <OfficeState now={now} calendar={calendar} moment={moment} />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] border-t border-line">
        {mapHref !== undefined && (
          <a href={mapHref} rel="noreferrer" className={action}>
            <MapPin className="icon-middle" aria-hidden />
            <span>
              {typeset('На карте')}
              <span className="sr-only">{`: ${office.name}`}</span>
            </span>
          </a>
        )}
        <Link href={`/service/offices/${office.code}`} className={action}>
          <CalendarDays className="icon-middle" aria-hidden />
          <span>
            {typeset('Вся неделя')}
            <span className="sr-only">{`: ${office.name}`}</span>
          </span>
        </Link>
      </div>
    </Card>
  )
}

const action =
  'flex min-h-[3.25rem] items-center justify-center gap-10 px-12 py-8 text-center text-body font-title text-primary outline-offset-[-3px] active:bg-card-2 not-first:border-l border-line'

/** Whether an office is open, in words and as a bar, and why today is not as usual. */
export const OfficeState = ({ now, calendar, moment }: Omit<Shown, 'mapHref'>) => {
  const { office, state } = now
  const { look, bar, icon, text } = openWords(state, moment)
  const { spans, why } = hoursOn(office, calendar, moment.date)
  return (
    <>
      <p className="flex flex-wrap gap-8">
        <Pill look={look} icon={icon}>
          {text}
        </Pill>
        {office.demo && (
          <Pill look="neutral" icon={FlaskConical}>
            Демо
          </Pill>
        )}
      </p>
      {why !== undefined && <p className="text-second text-warn">{typeset(`Сегодня: ${why}`)}</p>}
      {state.kind !== 'unknown' && <OfficeHoursBar spans={spans} now={moment.minute} look={bar} />}
    </>
  )
}
