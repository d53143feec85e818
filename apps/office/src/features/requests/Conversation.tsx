import { Button } from '@mantine/core'
import {
  formatDate,
  formatPeriod,
  parseBillingPeriod,
  parseCalendarDate,
  typeset,
} from '@mosobleirc/domain/shared'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { explain } from '../../lib/explain.ts'
import { formatDayHeading } from '../../lib/moscow-time.ts'
import { Refused } from '../../lib/Notice.tsx'
import { useNow } from '../../lib/use-now.ts'
import { Bubble } from './Bubble.tsx'
import { type OfficeMessage, type OfficeRequest, useEarlierMessages, useMarkRead } from './requests.api.ts'

/** How near to the end of the conversation somebody reads who wants to see what comes. */
const NEAR_THE_END = 160

/** Messages and notes by day, the newest at the bottom; what comes does not push away what is being read above. */
export const Conversation = ({ request, pending }: { request: OfficeRequest; pending?: ReactNode }) => {
  const now = useNow()
  const earlier = useEarlierMessages(request.id)
  const { messages } = request
  const scroller = useStayAtTheEnd()
  useReadMark(request)
  const [oldest] = messages
  return (
    <div
      ref={scroller}
      // What scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="log"
      aria-label="Переписка"
      className="min-h-0 flex-1 overflow-y-auto bg-page px-16 py-16"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {request.hasEarlier && oldest && (
          <div className="justify-self-center">
            <Button variant="default" onClick={() => earlier.mutate(oldest.id)}>
              {earlier.isPending ? 'Загружаем…' : 'Показать раньше'}
            </Button>
          </div>
        )}
        {earlier.error && <Refused>{explain(earlier.error)}</Refused>}
        <Answers request={request} />
        {messages.map((message, place) => {
          const heading = headingBefore(messages, place, now)
          return [
            heading !== undefined && (
              <p
                key={`day of ${message.id}`}
                className="my-4 justify-self-center rounded-[10px] bg-line px-12 py-4 text-note text-text"
              >
                {heading}
              </p>
            ),
            <Bubble key={message.id} message={message} requestId={request.id} />,
          ]
        })}
        {pending}
        {request.rating && (
          <p className="justify-self-center rounded-[10px] bg-ok-tint px-12 py-6 text-note text-ok">
            {`Оценка жителя: ${request.rating.stars} из 5${request.rating.text === undefined ? '' : `. ${request.rating.text}`}`}
          </p>
        )}
      </div>
    </div>
  )
}

const headingBefore = (messages: readonly OfficeMessage[], place: number, now: Date): string | undefined => {
  const [message, before] = [messages[place], messages[place - 1]]
  if (!message) return undefined
  const heading = formatDayHeading(message.at, now)
  return before && formatDayHeading(before.at, now) === heading ? undefined : heading
}

/** What the form of the category asked, before the first message. */
const Answers = ({ request: { answers, accountNumber } }: { request: OfficeRequest }) => {
  const lines = [
    ...(accountNumber === undefined
      ? []
      : [{ field: 'account', label: 'Лицевой счёт', value: accountNumber }]),
    ...answers,
  ]
  if (lines.length === 0) return undefined
  return (
    <dl className="grid gap-x-16 gap-y-4 rounded-[14px] border border-line bg-card px-14 py-10 sm:grid-cols-[auto_1fr]">
      {lines.map(({ field, label, value }) => (
        <div key={field} className="contents">
          <dt className="text-text-2">{typeset(label)}</dt>
          <dd className="[overflow-wrap:anywhere]">{readable(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Forms send months and days as machines write them. */
const readable = (value: string): string => {
  const [period, day] = [parseBillingPeriod(value), parseCalendarDate(value)]
  if (period) return formatPeriod(period)
  return day ? formatDate(day) : value
}

const useStayAtTheEnd = () => {
  const scroller = useRef<HTMLDivElement>(null)
  const atTheEnd = useRef(true)
  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const look = () => {
      atTheEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [])
  useLayoutEffect(() => {
    const box = scroller.current
    if (box && atTheEnd.current) box.scrollTop = box.scrollHeight
  })
  return scroller
}

/** Whoever has the conversation open before their eyes has read it. */
const useReadMark = ({ id: requestId, messages }: OfficeRequest) => {
  const { mutate } = useMarkRead()
  const upTo = messages.findLast(({ by, state }) => by === 'resident' && state !== 'read')?.id
  useEffect(() => {
    if (upTo === undefined) return undefined
    const mark = () => {
      if (document.visibilityState === 'visible') mutate({ requestId, upTo })
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [mutate, requestId, upTo])
}
