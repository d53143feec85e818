import { moscowMoment, workCalendar } from '@mosobleirc/domain/calendar'
import { openState } from '@mosobleirc/domain/offices'
import { Row } from '@mosobleirc/ui'
import { Building2 } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { type OfficeList, useOffices } from './offices.api.ts'
import { useMinute } from './use-minute.ts'

/** The way to the offices, with how many of them are open now. */
export const OfficesRow = () => {
  const list = useOffices().data?.value
  return (
    <Row
      icon={Building2}
      title={typeset('Клиентские офисы')}
      second={list && list.offices.length > 0 ? <OpenNow list={list} /> : typeset('Адреса, часы, телефоны')}
      href="/service/offices"
    />
  )
}

const OpenNow = ({ list }: { list: OfficeList }) => {
  const moment = moscowMoment(useMinute(list.ahead))
  const calendar = workCalendar(list.calendar)
  const open = list.offices.filter((office) => openState(office, calendar, moment).kind === 'open').length
  return typeset(open === 0 ? 'Сейчас все закрыты' : `Сейчас открыты ${open} из ${list.offices.length}`)
}
