import { moscowMoment, workCalendar } from '@mosobleirc/domain/calendar'
import { formatOfficePhone, openState } from '@mosobleirc/domain/offices'
import { Banner, Card, Row, RowList, SectionHeading } from '@mosobleirc/ui'
import { Check, FlaskConical, Info, Map as MapIcon, Navigation, Phone } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { OfficeState } from './OfficeCard.tsx'
import { OfficeWeek } from './OfficeWeek.tsx'
import type { Office, OfficeList } from './offices.api.ts'
import { useMinute } from './use-minute.ts'

const kindWords: Record<Office['kind'], string> = {
  administration: 'Территориальное управление',
  office: 'Клиентский офис',
  desk: 'Удалённое рабочее место',
}

type Shown = {
  office: Office
  list: OfficeList
  mapHref: string | undefined
  geoHref: string | undefined
}

/** One office: whether it is open, its week, how to call, how to get there, what is done there. */
export const OfficeDetail = ({ office, list, mapHref, geoHref }: Shown) => {
  const moment = moscowMoment(useMinute(list.ahead))
  const calendar = workCalendar(list.calendar)
  const now = { office, state: openState(office, calendar, moment) }
  return (
    <>
      <Card>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          <div>
            <p className="text-second text-text-2">{typeset(kindWords[office.kind])}</p>
            <p className="text-body">{typeset(office.address)}</p>
          </div>
          <OfficeState now={now} calendar={calendar} moment={moment} />
        </div>
      </Card>
      {office.note !== undefined && (
        <Banner
          look={office.demo ? 'attention' : 'primary'}
          icon={office.demo ? FlaskConical : Info}
          title={typeset(office.demo ? 'Это демонстрация.' : 'Важно.')}
        >
          {typeset(`${office.note}.`.replace(/\.\.$/u, '.'))}
        </Banner>
      )}
      <RowList label={typeset('Как связаться и доехать')}>
        {office.phone !== undefined && (
          <Row
            icon={Phone}
            title={<PhoneWords phone={office.phone} />}
            second={typeset('Позвонить в офис')}
            href={`tel:${office.phone}`}
          />
        )}
        {geoHref !== undefined && (
          <Row
            icon={Navigation}
            tone="water"
            title={typeset('Проложить маршрут')}
            second={typeset('В приложении карт вашего телефона')}
            href={geoHref}
          />
        )}
        {mapHref !== undefined && (
          <Row
            icon={MapIcon}
            tone="other"
            title={typeset('Открыть на карте')}
            second={typeset('На сайте карт')}
            href={mapHref}
          />
        )}
      </RowList>
      {now.state.kind !== 'unknown' && <OfficeWeek office={office} calendar={calendar} moment={moment} />}
      {office.services.length > 0 && (
        <section className="stack" aria-labelledby="office-services">
          <SectionHeading id="office-services">{typeset('Что здесь есть')}</SectionHeading>
          <RowList snug>
            {office.services.map((service) => (
              <Row
                key={service}
                title={typeset(service)}
                end={<Check className="icon-small text-ok" aria-hidden />}
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  )
}

/** The number breaks between its groups and nowhere else. */
const PhoneWords = ({ phone }: { phone: string }) =>
  formatOfficePhone(phone)
    .split(' ')
    .map((group, place) => (
      <span key={group}>
        {place > 0 && ' '}
        <span className="whitespace-nowrap">{group}</span>
      </span>
    ))
