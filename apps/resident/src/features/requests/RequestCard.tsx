import { formatInstantDay, pluralRu } from '@mosobleirc/domain/shared'
import { Card, classNames, Link, Pill, TrackBar } from '@mosobleirc/ui'
import { CircleCheck, Clock3, MessageSquareText, Timer, TriangleAlert } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { RequestHead } from './requests.api.ts'
import { statusLook } from './status-look.ts'
import { SOON, termInShort } from './term-words.ts'

/** A request of the list: number, day, topic, where it is, how far, and until when. */
export const RequestCard = ({
  request,
  unsent,
  chosen = false,
  href,
}: {
  request: RequestHead
  /** Messages of the resident that wait for the network. */
  unsent: number
  /** Its detail stands beside the list. */
  chosen?: boolean
  href: string
}) => {
  const { look, icon, words } = statusLook(request)
  return (
    <Card as="li" padded={false}>
      <Link
        href={href}
        aria-current={chosen || undefined}
        className={classNames(
          'grid grid-cols-[minmax(0,1fr)] gap-8 rounded-card p-16 active:bg-card-2',
          chosen && 'bg-tint shadow-[inset_0_0_0_2px_var(--primary)]',
        )}
      >
        <span className="flex flex-wrap items-center justify-between gap-x-12 gap-y-4">
          <span className="text-second text-text-2">
            {typeset(`№ ${request.number} · ${formatInstantDay(request.createdAt)}`)}
          </span>
          <Pill look={look} icon={icon}>
            {typeset(words)}
          </Pill>
        </span>
        <span className="line-clamp-3 text-[1.125rem] leading-[1.3] font-title">
          {typeset(request.topic)}
        </span>
        <TrackBar eighths={request.progress} words={`Пройдено ${request.progress} из 8 частей пути`} />
        <Term request={request} />
        {request.unread > 0 && (
          <Line icon={MessageSquareText} className="font-title text-primary">
            {`${request.unread} ${pluralRu(request.unread, 'новое сообщение', 'новых сообщения', 'новых сообщений')}`}
          </Line>
        )}
        {unsent > 0 && (
          <Line icon={Timer} className="text-warn">
            {`${unsent} ${pluralRu(unsent, 'сообщение ждёт', 'сообщения ждут', 'сообщений ждут')} отправки`}
          </Line>
        )}
      </Link>
    </Card>
  )
}

const Term = ({ request: { status, dueOn, workingDaysLeft, touchedAt } }: { request: RequestHead }) => {
  if (dueOn === undefined || workingDaysLeft === undefined) {
    return (
      <Line icon={CircleCheck} className="text-text-2">
        {`${status === 'closed' ? 'Закрыта' : 'Ответили'} ${formatInstantDay(touchedAt)}`}
      </Line>
    )
  }
  const late = workingDaysLeft < 0
  return (
    <Line
      icon={late ? TriangleAlert : Clock3}
      className={classNames(
        late ? 'font-title text-bad' : workingDaysLeft <= SOON ? 'font-title text-warn' : 'text-text-2',
      )}
    >
      {termInShort(dueOn, workingDaysLeft)}
    </Line>
  )
}

const Line = ({
  icon: Icon,
  className,
  children,
}: {
  icon: typeof Clock3
  className: string
  children: string
}) => (
  <span className={classNames('flex items-start gap-8 text-second', className)}>
    <Icon className="icon-small" aria-hidden />
    <span className="min-w-0">{typeset(children)}</span>
  </span>
)
