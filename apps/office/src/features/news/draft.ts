import { parseNewsText, writeNewsText } from '@mosobleirc/domain/news'
import type { NewsContent, OpenedNews } from './news.api.ts'

/** What stands in the fields of the editor: letters as they are typed. */
export type Draft = {
  category: string
  title: string
  lead: string
  picture: NewsContent['picture']
  text: string
  buttonTarget: string
  buttonText: string
  /** «2026-12-08T09:00» by the clock of the houses; empty is never. */
  shownUntil: string
  emergencyUntil: string
  municipalities: string[]
  houses: { id: string; address: string }[]
}

export const emptyDraft: Draft = {
  category: 'service',
  title: '',
  lead: '',
  picture: 'office',
  text: '',
  buttonTarget: '',
  buttonText: '',
  shownUntil: '',
  emergencyUntil: '',
  municipalities: [],
  houses: [],
}

export const draftOf = ({ content }: Pick<OpenedNews, 'content'>): Draft => ({
  category: content.category,
  title: content.title,
  lead: content.lead,
  picture: content.picture,
  text: writeNewsText(content.body),
  buttonTarget: content.button?.target ?? '',
  buttonText: content.button?.text ?? '',
  shownUntil: fieldOfInstant(content.shownUntil),
  emergencyUntil: fieldOfInstant(content.emergencyUntil),
  municipalities: content.audience.municipalities,
  houses: content.audience.houses,
})

export const contentOf = (draft: Draft): NewsContent => {
  const [shownUntil, emergencyUntil] = [
    instantOfField(draft.shownUntil),
    instantOfField(draft.emergencyUntil),
  ]
  return {
    category: draft.category,
    title: draft.title.trim(),
    lead: draft.lead.trim(),
    picture: draft.picture,
    body: parseNewsText(draft.text),
    audience: { municipalities: draft.municipalities, houseIds: draft.houses.map(({ id }) => id) },
    ...(draft.buttonTarget !== '' && {
      button: { target: draft.buttonTarget.trim(), text: draft.buttonText.trim() },
    }),
    ...(shownUntil && { shownUntil }),
    ...(emergencyUntil && { emergencyUntil }),
  }
}

const HOURS_OF_MOSCOW = 3 * 60 * 60 * 1000

/** What a field for day and time shows; Moscow has had no summer time since 2014. */
export const fieldOfInstant = (instant: Date | undefined): string =>
  instant === undefined ? '' : new Date(instant.getTime() + HOURS_OF_MOSCOW).toISOString().slice(0, 16)

export const instantOfField = (field: string): Date | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field) ? new Date(`${field}:00+03:00`) : undefined
