import { type Moment, weekdayOf, type WorkCalendar } from '@mosobleirc/domain/calendar'
import { distanceBetween, hoursOn, openState, type OpenState, type Place } from '@mosobleirc/domain/offices'
import { addDays } from '@mosobleirc/domain/shared'
import type { Office } from './offices.api.ts'

/** What the resident looks for; everything that is absent lets all offices pass. */
export type OfficeWish = {
  search?: string
  municipality?: string
  service?: string
  openNow?: boolean
  onSaturday?: boolean
}

/** An office with what is true of it at this minute. */
export type OfficeNow = { office: Office; state: OpenState; distance?: number }

type Now = {
  calendar: WorkCalendar
  moment: Moment
  /** Where the resident is, when it is known. */
  place: Place | undefined
}

/** Every office as it is at a moment: nearest first when it is known where the resident is, else as the list goes. */
export const officesNow = (offices: readonly Office[], { calendar, moment, place }: Now): OfficeNow[] => {
  const now = offices.map((office) => ({
    office,
    state: openState(office, calendar, moment),
    ...(place && distanceTo(office, place)),
  }))
  return place ? now.toSorted((a, b) => far(a) - far(b)) : now
}

const distanceTo = ({ latitude, longitude }: Office, place: Place) =>
  latitude === undefined || longitude === undefined
    ? {}
    : { distance: distanceBetween(place, { latitude, longitude }) }

/** Nobody knows how far an office without coordinates is: it comes last. */
const far = ({ distance = Number.MAX_VALUE }: OfficeNow): number => distance

/** Those that the resident looks for. */
export const pickOffices = (
  offices: readonly OfficeNow[],
  wish: OfficeWish,
  { calendar, moment }: Pick<Now, 'calendar' | 'moment'>,
): OfficeNow[] => {
  const words = wordsOf(wish.search ?? '')
  const saturday = addDays(moment.date, (6 - weekdayOf(moment.date) + 7) % 7)
  return offices.filter(
    ({ office, state }) =>
      (wish.municipality === undefined || office.municipality === wish.municipality) &&
      (wish.service === undefined || office.services.includes(wish.service)) &&
      (!wish.openNow || state.kind === 'open') &&
      (!wish.onSaturday || hoursOn(office, calendar, saturday).spans.length > 0) &&
      holdsAll(office, words),
  )
}

const holdsAll = ({ name, address, municipality }: Office, words: readonly string[]): boolean => {
  const known = wordsOf(`${name} ${address} ${municipality}`)
  return words.every((word) => known.some((one) => one.startsWith(word)))
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
