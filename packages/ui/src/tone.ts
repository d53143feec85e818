/** What a colour says: the six groups of a bill, or a status. One colour means one thing everywhere. */
export type Tone =
  | 'primary'
  | 'neutral'
  | 'ok'
  | 'warn'
  | 'bad'
  | 'house'
  | 'heating'
  | 'electricity'
  | 'water'
  | 'other'
  | 'people'

/** Picture colour on its own tint, for icon squares. Written out, because Tailwind reads whole class names. */
export const tintedTone: Record<Tone, string> = {
  primary: 'bg-tint text-primary',
  neutral: 'bg-card-2 text-text-2',
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  house: 'bg-house-tint text-house',
  heating: 'bg-heating-tint text-heating',
  electricity: 'bg-electricity-tint text-electricity',
  water: 'bg-water-tint text-water',
  other: 'bg-other-tint text-other',
  people: 'bg-people-tint text-people',
}

/** The colour as a filled shape, for bars. */
export const filledTone: Record<Tone, string> = {
  primary: 'bg-primary',
  neutral: 'bg-text-2',
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
  house: 'bg-house',
  heating: 'bg-heating',
  electricity: 'bg-electricity',
  water: 'bg-water',
  other: 'bg-other',
  people: 'bg-people',
}
