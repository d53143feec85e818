import type { RequestStatus } from '@mosobleirc/domain/requests'
import { CircleCheck, CircleDot, Hourglass, Lock, RotateCcw, Search } from 'lucide-react'
import type { StateLook } from '../../lib/StateTag.tsx'

/** How a status looks to staff: calm where nothing waits for a person. */
export const statusLook: Record<RequestStatus, StateLook> = {
  new: { word: 'Новая', icon: CircleDot, tone: 'warn' },
  'in-work': { word: 'В работе', icon: Search, tone: 'tint' },
  waiting: { word: 'Ждём жителя', icon: Hourglass, tone: 'calm' },
  done: { word: 'Выполнено', icon: CircleCheck, tone: 'ok' },
  reopened: { word: 'Открыта снова', icon: RotateCcw, tone: 'warn' },
  closed: { word: 'Закрыта', icon: Lock, tone: 'calm' },
}
