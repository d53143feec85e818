import {
  Archive,
  CircleCheck,
  CircleHelp,
  Inbox,
  type LucideIcon,
  MessageSquareText,
  RotateCcw,
  Search,
  UserRound,
} from 'lucide-react'
import type { RequestHead } from './requests.api.ts'

type StatusLook = {
  look: 'ok' | 'attention' | 'primary' | 'neutral' | 'filled'
  icon: LucideIcon
  words: string
}

const looks: Record<RequestHead['status'], StatusLook> = {
  new: { look: 'neutral', icon: Inbox, words: 'Принята' },
  'in-work': { look: 'primary', icon: Search, words: 'Проверяем' },
  waiting: { look: 'attention', icon: CircleHelp, words: 'Ждём вас' },
  done: { look: 'ok', icon: CircleCheck, words: 'Ответили' },
  reopened: { look: 'primary', icon: RotateCcw, words: 'Открыта снова' },
  closed: { look: 'neutral', icon: Archive, words: 'Закрыта' },
}

const assigned: StatusLook = { look: 'primary', icon: UserRound, words: 'У специалиста' }
const answered: StatusLook = { look: 'filled', icon: MessageSquareText, words: 'Новый ответ' }

/** A quarter of the way is the receipt; more than that, and somebody has it. */
const RECEIVED = 2

/** What is said of a request first: an answer nobody has read before everything else. */
export const statusLook = ({
  status,
  progress,
  unread,
}: Pick<RequestHead, 'status' | 'progress' | 'unread'>): StatusLook => {
  if (unread > 0) return answered
  return status === 'new' && progress > RECEIVED ? assigned : looks[status]
}
