import type { LucideIcon } from 'lucide-react'
import { Tag, type Tone } from './Tag.tsx'

/** How a state looks everywhere in the office: its word, its sign, its colour. */
export type StateLook = { readonly word: string; readonly icon: LucideIcon; readonly tone: Tone }

export const StateTag = ({ look: { word, icon, tone } }: { look: StateLook }) => (
  <Tag icon={icon} tone={tone}>
    {word}
  </Tag>
)
