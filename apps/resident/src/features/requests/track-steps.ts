import { formatDay, formatInstantDay, formatTime } from '@mosobleirc/domain/shared'
import type { TrackStep } from '@mosobleirc/ui'
import {
  Archive,
  CircleHelp,
  Inbox,
  type LucideIcon,
  MessageCircle,
  RotateCcw,
  Search,
  UserRound,
} from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { RequestDetail } from './requests.api.ts'
import { lawfulTerm } from './term-words.ts'

type Step = RequestDetail['track'][number]

const looks: Record<Step['name'], { icon: LucideIcon; name: string; ahead?: string }> = {
  received: { icon: Inbox, name: 'Принята' },
  assigned: { icon: UserRound, name: 'Назначен специалист', ahead: 'Назначим специалиста' },
  'in-work': { icon: Search, name: 'Проверяем' },
  waiting: { icon: CircleHelp, name: 'Ждём вашего ответа' },
  answer: { icon: MessageCircle, name: 'Ответили', ahead: 'Ответ' },
  reopened: { icon: RotateCcw, name: 'Открыта снова' },
  closed: { icon: Archive, name: 'Закрыта' },
}

/** The way of a request in words: each step with its day and hour, and who or what. */
export const trackSteps = ({ track, term }: RequestDetail): TrackStep[] =>
  track.map((step, place) => {
    const { icon, name, ahead } = looks[step.name]
    const lines = [
      step.at && typeset(`${formatInstantDay(step.at)}, ${formatTime(step.at)}`),
      step.to,
      step.note,
      step.name === 'received' && receivedWords(step, term),
      step.name === 'answer' &&
        step.state === 'next' &&
        typeset(`До ${formatDay(term.dueOn)}. Не согласитесь, откроете снова`),
    ]
    return {
      // A step may come again: a request is reopened and answered anew.
      key: `${place} ${step.name}`,
      icon,
      name: typeset(step.state === 'next' ? (ahead ?? name) : name),
      state: step.state,
      lines: lines.filter((line) => typeof line === 'string'),
    }
  })

/** What comes in the evening or on a day off is received on the next working day. */
const receivedWords = ({ at }: Step, term: RequestDetail['term']): string => {
  const counted = formatDay(term.receivedOn)
  const later = at !== undefined && formatInstantDay(at) !== counted.replaceAll(' ', '\u00A0')
  return later ? `${lawfulTerm(term)}. ${typeset(`Считаем с ${counted}`)}` : lawfulTerm(term)
}
