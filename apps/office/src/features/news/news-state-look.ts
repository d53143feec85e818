import { CalendarClock, CircleCheck, CircleOff, Pencil } from 'lucide-react'
import type { StateLook } from '../../lib/StateTag.tsx'
import type { NewsState } from './news.api.ts'

/** What has become of an item, as a tag and as a filter. */
export const newsStateLook: Record<NewsState, StateLook & { many: string }> = {
  draft: { word: 'Черновик', many: 'Черновики', icon: Pencil, tone: 'warn' },
  scheduled: { word: 'Ждёт часа', many: 'Ждут часа', icon: CalendarClock, tone: 'tint' },
  published: { word: 'Опубликована', many: 'Опубликованные', icon: CircleCheck, tone: 'ok' },
  withdrawn: { word: 'Снята', many: 'Снятые', icon: CircleOff, tone: 'calm' },
}

/** The state that an address asks for. */
export const newsStateOf = (asked: unknown): NewsState | undefined =>
  typeof asked === 'string' && Object.hasOwn(newsStateLook, asked) ? (asked as NewsState) : undefined
