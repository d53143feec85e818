import { isOpenRequest } from '@mosobleirc/domain/requests'
import { type CalendarDate, daysBetween, formatDay } from '@mosobleirc/domain/shared'
import { TermPanel } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { RequestDetail } from './requests.api.ts'
import { answerBy, leftWords, SOON } from './term-words.ts'

type Asked = { request: RequestDetail; today: CalendarDate }

/** Who has the request now and until when; when it is answered, who has answered. */
export const HolderPanel = ({ request, today }: Asked) => {
  const { holder, status, term } = request
  const open = isOpenRequest(status)
  const who = { name: holder.name, team: typeset(holder.team) }
  if (!open) {
    return (
      <TermPanel
        {...who}
        lead={typeset(holder.name === undefined ? 'Отвечал отдел' : 'Отвечал специалист')}
        until={typeset(status === 'closed' ? 'Заявка закрыта' : 'Ответ дан')}
        mood="calm"
      />
    )
  }
  return (
    <TermPanel
      {...who}
      lead={typeset(holder.name === undefined ? 'Сейчас в отделе' : 'Сейчас у специалиста')}
      passed={passedOf({ request, today })}
      from={formatDay(term.receivedOn)}
      until={answerBy(term.dueOn)}
      left={leftOf(request)}
      mood={moodOf(request)}
    />
  )
}

const passedOf = ({ request: { term }, today }: Asked): number => {
  const whole = daysBetween(term.receivedOn, term.dueOn)
  return whole <= 0 ? 1 : daysBetween(term.receivedOn, today) / whole
}

const leftOf = ({ status, term }: RequestDetail): string | undefined => {
  if (term.paused) return typeset('Срок стоит: ждём вашего ответа в чате')
  if (term.workingDaysLeft === undefined) return undefined
  const words = leftWords(term.workingDaysLeft)
  return status === 'waiting' ? typeset(`${words}, ждём вашего ответа в чате`) : words
}

const moodOf = ({ term: { paused, workingDaysLeft = 0 } }: RequestDetail) => {
  if (paused) return 'paused'
  if (workingDaysLeft < 0) return 'late'
  return workingDaysLeft <= SOON ? 'soon' : 'calm'
}
