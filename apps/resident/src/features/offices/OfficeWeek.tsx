import type { Moment, WorkCalendar } from '@mosobleirc/domain/calendar'
import { formatMinute, hoursOn, type OpenSpan } from '@mosobleirc/domain/offices'
import { addDays, type CalendarDate, formatDay, weekdayName } from '@mosobleirc/domain/shared'
import { Card, classNames, SectionHeading } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { Office } from './offices.api.ts'

const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** The seven days from today on as they will be, holidays counted in, and the exceptions after them. */
export const OfficeWeek = ({
  office,
  calendar,
  moment: { date: today },
}: {
  office: Office
  calendar: WorkCalendar
  moment: Moment
}) => {
  const days = WEEK.map((ahead) => addDays(today, ahead))
  const later = office.exceptions.filter(({ date }) => date > addDays(today, WEEK.length - 1))
  return (
    <section className="stack" aria-labelledby="office-week">
      <SectionHeading id="office-week">{typeset('Вся неделя')}</SectionHeading>
      <Card>
        <dl>
          {[...days, ...later.map(({ date }) => date)].map((date) => (
            <Day key={date} date={date} today={date === today} {...hoursOn(office, calendar, date)} />
          ))}
        </dl>
      </Card>
    </section>
  )
}

type DayShown = { date: CalendarDate; today: boolean; spans: readonly OpenSpan[]; why?: string }

const Day = ({ date, today, spans, why }: DayShown) => (
  <div
    className={classNames(
      'flex flex-wrap justify-between gap-x-16 border-line py-10 not-first:border-t',
      today && 'font-title',
    )}
  >
    <dt>
      <span className="inline-block first-letter:uppercase">{today ? 'Сегодня' : weekdayName(date)}</span>
      <span className="block text-second font-normal text-text-2">{formatDay(date)}</span>
    </dt>
    <dd className="text-right">
      {spans.length === 0 && <span className="text-text-2">закрыто</span>}
      {spans.map(({ from, to }) => (
        <span
          key={from}
          className="block whitespace-nowrap"
        >{`${formatMinute(from)}–${formatMinute(to)}`}</span>
      ))}
      {why !== undefined && <span className="block text-second font-normal text-warn">{typeset(why)}</span>}
    </dd>
  </div>
)
