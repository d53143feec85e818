import type { RequestSubject } from './requests.api.ts'

/** What a request comes from, as its form shows it. */
export type AskedSubject = Pick<RequestSubject, 'kind' | 'id' | 'lineId' | 'title' | 'note' | 'amount'> & {
  accountId: string
}

/** A request while it is written, with the key of this wish: another text is another wish. */
export type RequestDraft = {
  /** The category that its form was opened for last. */
  topic: string
  /** Empty while none is chosen. */
  accountId: string
  text: string
  /** By the field's code; fields with one code of several categories share what was typed. */
  answers: Readonly<Record<string, string>>
  /** The resident has taken off what it came from. */
  withoutSubject: boolean
  /** Files of the last try: with other files it is another wish. */
  fileIds: readonly string[]
  key: string
}

export const emptyRequest: RequestDraft = {
  topic: '',
  accountId: '',
  text: '',
  answers: {},
  withoutSubject: false,
  fileIds: [],
  key: '',
}

/** One draft for each thing that is asked about, and one for everything else. */
export const requestDraftName = (subject?: Pick<AskedSubject, 'kind' | 'id' | 'lineId'>): string =>
  ['request', subject?.kind, subject?.id, subject?.lineId].filter(Boolean).join(' ')
