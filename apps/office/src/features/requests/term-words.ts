import { formatDay, pluralRu } from '@mosobleirc/domain/shared'
import type { Tone } from '../../lib/Tag.tsx'
import type { QueuedRequest } from './requests.api.ts'

type Counted = Pick<QueuedRequest, 'termState' | 'workingDaysLeft' | 'dueOn'>

/** The clock of a request in two words, and how loud it is; nothing when nobody owes an answer. */
export const termWords = ({
  termState,
  workingDaysLeft,
  dueOn,
}: Counted): { word: string; tone: Tone } | undefined => {
  if (termState === 'none') return undefined
  if (termState === 'paused') return { word: 'часы стоят', tone: 'calm' }
  if (workingDaysLeft === undefined || dueOn === undefined) return undefined
  if (workingDaysLeft < 0) return { word: `просрочено ${formatDay(dueOn)}`, tone: 'bad' }
  if (workingDaysLeft === 0) return { word: 'сегодня', tone: 'bad' }
  const word = `${workingDaysLeft} ${pluralRu(workingDaysLeft, 'раб. день', 'раб. дня', 'раб. дней')}`
  return { word, tone: termState === 'soon' ? 'warn' : 'calm' }
}
