import type { CalendarDate } from '@mosobleirc/domain/shared'
import { Banner, Card, Row, RowList, SectionHeading, Sum, Track } from '@mosobleirc/ui'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { printedService } from '../../lib/printed-service.ts'
import { typeset } from '../../lib/typeset.ts'
import { useFollowedRequest } from './chat/use-followed.ts'
import { useMarks } from './chat/use-marks.ts'
import { HolderPanel } from './HolderPanel.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { RequestRating } from './RequestRating.tsx'
import type { RequestDetail, RequestSubject } from './requests.api.ts'
import { subjectLooks } from './subject-look.ts'
import { answerBy } from './term-words.ts'
import { trackSteps } from './track-steps.ts'

type Shown = {
  owner: string
  request: RequestDetail
  today: CalendarDate
  /** It was sent a moment ago. */
  sent: boolean
  /** How old it is when there is no network. */
  age: ReactNode
}

/** A request like a parcel: who has it, until when, what happened. */
export const RequestView = ({ owner, request, today, sent, age }: Shown) => {
  useFollowedRequest(request.id, request.livePosition)
  useMarks(request, 'delivered')
  return (
    <>
      {age}
      {sent && (
        <Banner look="ok" icon={CircleCheck} title={typeset(`Заявка № ${request.number} принята.`)} live>
          {typeset(`${answerBy(request.term.dueOn)}: он появится здесь и в чате.`)}
        </Banner>
      )}
      <HolderPanel request={request} today={today} />
      <Topic request={request} />
      <Card as="section" labelledBy="way">
        <h2 id="way" className="sr-only">
          Путь заявки
        </h2>
        <Track label="Путь заявки" steps={trackSteps(request)} />
      </Card>
      {request.mayReopen && <ReopenForm requestId={request.id} owner={owner} />}
      <section id="rating" aria-label="Оценка">
        <RequestRating request={request} owner={owner} />
      </section>
      <Told request={request} />
    </>
  )
}

const Topic = ({ request: { topic, category, subject } }: { request: RequestDetail }) => (
  <>
    <SectionHeading>{typeset(topic)}</SectionHeading>
    <p className="px-4 text-second text-text-2">{typeset(category.title)}</p>
    {subject && <Subject subject={subject} />}
  </>
)

/** Where what it is about can be looked at; a payment has no page of its own. */
const subjectHref = ({ kind, id, accountId, period }: RequestSubject): string | undefined => {
  if (kind === 'meter') return `/meters/${accountId}/${id}`
  return kind === 'bill' && period !== undefined ? `/payments/bills/${accountId}/${period}` : undefined
}

const Subject = ({ subject }: { subject: RequestSubject }) => {
  const { icon, tone } = subjectLooks[subject.kind]
  const href = subjectHref(subject)
  return (
    <RowList label="О чём заявка">
      <Row
        icon={icon}
        tone={tone}
        title={
          <span className="flex flex-wrap justify-between gap-x-12">
            <span>{typeset(printedService(subject.title))}</span>
            {subject.amount !== undefined && <Sum amount={subject.amount} />}
          </span>
        }
        second={typeset(subject.note)}
        {...(href !== undefined && { href })}
      />
    </RowList>
  )
}

/** What was written into the form. */
const Told = ({ request: { account, answers } }: { request: RequestDetail }) => {
  const rows = [
    ...(account ? [{ label: 'Лицевой счёт', value: `${account.number}, ${account.name}` }] : []),
    ...answers,
  ]
  if (rows.length === 0) return null
  return (
    <Card as="section" labelledBy="told">
      <h2 id="told" className="text-[1.125rem] font-title">
        {typeset('Что вы указали')}
      </h2>
      <dl className="mt-8 grid gap-8 text-second">
        {rows.map(({ label, value }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-12">
            <dt className="text-text-2">{typeset(label)}</dt>
            <dd className="m-0 wrap-anywhere whitespace-pre-line">{typeset(answerText(value))}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Dates and months are kept as the calendar writes them and shown as people do. */
const answerText = (value: string): string =>
  value.replace(/^(\d{4})-(\d\d)-(\d\d)$/u, '$3.$2.$1').replace(/^(\d{4})-(\d\d)$/u, '$2.$1')
