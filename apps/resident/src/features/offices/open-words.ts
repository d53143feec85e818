import type { Moment } from '@mosobleirc/domain/calendar'
import { formatMinute, type OpenState } from '@mosobleirc/domain/offices'
import {
  addDays,
  type CalendarDate,
  daysBetween,
  formatDay,
  pluralRu,
  weekdayName,
} from '@mosobleirc/domain/shared'
import type { OfficeHoursBar } from '@mosobleirc/ui'
import { Clock3, DoorOpen, type LucideIcon, Moon, Phone } from 'lucide-react'
import type { ComponentProps } from 'react'
import { typeset } from '../../lib/typeset.ts'

type Words = {
  look: 'ok' | 'attention' | 'neutral'
  bar: ComponentProps<typeof OfficeHoursBar>['look']
  icon: LucideIcon
  text: string
}

/** From here on somebody who sets out now may come too late. */
const SOON = 60

/** Whether an office is open, in the words of a person: «Закроется через 40 минут», «Закрыт, завтра с 9:00». */
export const openWords = (state: OpenState, { date }: Moment): Words => {
  switch (state.kind) {
    case 'open':
      return openNow(state)
    case 'lunch':
      return {
        look: 'attention',
        bar: 'soon',
        icon: Clock3,
        text: typeset(`Обед до ${formatMinute(state.opensAt)}`),
      }
    case 'closed':
      return { look: 'neutral', bar: 'closed', icon: Moon, text: typeset(closedUntil(state, date)) }
    case 'unknown':
    default:
      return { look: 'neutral', bar: 'closed', icon: Phone, text: typeset('Часы уточните по телефону') }
  }
}

const openNow = ({ closesAt, minutesLeft, resumesAt }: Extract<OpenState, { kind: 'open' }>): Words => {
  const minutes = `${minutesLeft} ${pluralRu(minutesLeft, 'минуту', 'минуты', 'минут')}`
  const open = { look: 'ok', bar: 'open', icon: DoorOpen } as const
  const soon = { look: 'attention', bar: 'soon', icon: Clock3 } as const
  if (resumesAt !== undefined) {
    if (minutesLeft <= SOON) return { ...soon, text: typeset(`Через ${minutes} обед`) }
    return {
      ...open,
      text: typeset(`Открыт, обед с ${formatMinute(closesAt)} до ${formatMinute(resumesAt)}`),
    }
  }
  if (minutesLeft <= SOON) return { ...soon, text: typeset(`Закроется через ${minutes}`) }
  return { ...open, text: typeset(`Открыт до ${formatMinute(closesAt)}`) }
}

const closedUntil = (
  { opensOn, opensAt }: Extract<OpenState, { kind: 'closed' }>,
  today: CalendarDate,
): string => {
  if (opensOn === undefined || opensAt === undefined) return 'Временно закрыт'
  const time = formatMinute(opensAt)
  if (opensOn === today) return `Закрыт, откроется в ${time}`
  return `Закрыт, ${dayAhead(opensOn, today)} с ${time}`
}

const dayAhead = (date: CalendarDate, today: CalendarDate): string => {
  if (date === addDays(today, 1)) return 'завтра'
  return daysBetween(today, date) < 7 ? onWeekday(date) : formatDay(date)
}

/** «во вторник», «в среду». */
const onWeekday = (date: CalendarDate): string => {
  const name = weekdayName(date).replace(/а$/u, 'у')
  return `${name.startsWith('вт') ? 'во' : 'в'} ${name}`
}
