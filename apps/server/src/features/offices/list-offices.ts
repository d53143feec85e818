import { moscowMoment, workCalendar } from '@mosobleirc/domain/calendar'
import { openState } from '@mosobleirc/domain/offices'
import type { Db } from '../../platform/database.ts'
import { specialDays } from '../calendar/index.ts'
import { type Office, workingOffices } from './offices.sql.ts'

/** Working offices as they are at a moment, and what a phone needs to go on from there without us. */
export const listOffices = async (db: Db, now: Date) => {
  const moment = moscowMoment(now)
  const days = await specialDays(db, moment.date)
  const calendar = workCalendar(days)
  const offices = await workingOffices(db, moment.date)
  return {
    now,
    calendar: days,
    offices: offices.map((office) => ({
      ...shownOffice(office),
      state: openState(office.schedule, calendar, moment),
    })),
  }
}

const shownOffice = ({ schedule, latitude, longitude, phone, note, ...office }: Office) => ({
  id: office.id,
  code: office.code,
  municipality: office.municipality,
  name: office.name,
  address: office.address,
  services: office.services,
  kind: office.kind,
  demo: office.demo,
  ...(latitude !== null && longitude !== null && { latitude, longitude }),
  ...(phone !== null && { phone }),
  ...(note !== null && { note }),
  week: schedule.week.map((spans) => [...spans]),
  exceptions: schedule.exceptions.map(({ date, spans, reason }) => ({ date, spans: [...spans], reason })),
})
