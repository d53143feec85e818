/** What is typed for a meter, with the key of this wish: another number is another wish. */
export type ReadingDraft = { typed: readonly string[]; key: string; takenAt: string }

export const readingDraftName = (meterId: string): string => `reading ${meterId}`

export const emptyReading = (zones: number): ReadingDraft => ({
  typed: Array.from({ length: zones }, () => ''),
  key: '',
  takenAt: '',
})

/** The draft after a zone was typed anew: a new key and the time of reading the dial. */
export const typedAnew = (draft: ReadingDraft, zone: number, text: string): ReadingDraft => ({
  typed: draft.typed.map((before, place) => (place === zone ? text : before)),
  key: crypto.randomUUID(),
  takenAt: new Date().toISOString(),
})
