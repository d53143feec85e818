import { moscowMoment, workCalendar } from '@mosobleirc/domain/calendar'
import { comingChanges } from '@mosobleirc/domain/offices'
import { Banner, Button, EmptyState } from '@mosobleirc/ui'
import { CalendarDays } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { useFirstFew } from '../../lib/use-first-few.ts'
import { comingWords } from './coming-words.ts'
import { OfficeCard } from './OfficeCard.tsx'
import { OfficeFilters } from './OfficeFilters.tsx'
import type { Office, OfficeList as List } from './offices.api.ts'
import { officesNow, type OfficeWish, pickOffices } from './pick-offices.ts'
import { useMinute } from './use-minute.ts'
import { usePosition } from './use-position.ts'

/** Who plans a visit looks a few weeks ahead. */
const WEEKS_AHEAD = 4
/** A phone draws so many cards at once without a pause. */
const FEW = 20

type Shown = {
  list: List
  wish: OfficeWish
  onWish: (wish: OfficeWish) => void
  mapHrefOf: (office: Office) => string | undefined
}

/** Working offices, as they are at this minute, narrowed by what the resident looks for. */
export const OfficeList = ({ list, wish, onWish, mapHrefOf }: Shown) => {
  const moment = moscowMoment(useMinute(list.ahead))
  const position = usePosition()
  const calendar = workCalendar(list.calendar)
  const place = position.kind === 'known' ? position.place : undefined
  const offices = officesNow(list.offices, { calendar, moment, place })
  const picked = pickOffices(offices, wish, { calendar, moment })
  const coming = comingChanges(list.offices, calendar, { today: moment.date, days: WEEKS_AHEAD * 7 })
  const words = comingWords(coming)
  const { shown, hidden, showAll } = useFirstFew(picked, FEW)

  if (list.offices.length === 0) {
    return (
      <EmptyState title={typeset('Списка офисов пока нет')}>
        {typeset('Адрес и часы работы подскажут по телефону контактного центра')}
      </EmptyState>
    )
  }
  return (
    <>
      <OfficeFilters
        offices={list.offices}
        wish={wish}
        onWish={onWish}
        position={position}
        openCount={offices.filter(({ state }) => state.kind === 'open').length}
      />
      {words !== undefined && (
        <Banner look="attention" icon={CalendarDays} title={words}>
          {typeset('График уже учтён ниже.')}
        </Banner>
      )}
      <output className="sr-only">{`Найдено офисов: ${picked.length}`}</output>
      {picked.length === 0 && (
        <EmptyState
          title={typeset('Такого офиса не нашли')}
          actions={
            <Button look="tint" onClick={() => onWish({})}>
              {typeset('Показать все офисы')}
            </Button>
          }
        >
          {typeset('Проверьте название или уберите часть условий')}
        </EmptyState>
      )}
      {shown.map((now) => (
        <OfficeCard
          key={now.office.id}
          now={now}
          calendar={calendar}
          moment={moment}
          mapHref={mapHrefOf(now.office)}
        />
      ))}
      {hidden > 0 && (
        <Button look="tint" onClick={showAll}>
          {typeset(`Показать ещё ${hidden}`)}
        </Button>
      )}
    </>
  )
}
