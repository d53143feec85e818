import { Button } from '@mantine/core'
import { formatDay, formatRubles, typeset } from '@mosobleirc/domain/shared'
import { ArrowRight, Check, Clock3, Hand, ReceiptText, UserRound } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { StateTag } from '../../lib/StateTag.tsx'
import { Tag } from '../../lib/Tag.tsx'
import { type OfficeRequest, useMove, useTake } from './requests.api.ts'
import { statusLook } from './status-look.ts'
import { termWords } from './term-words.ts'
import { TransferWindow } from './TransferWindow.tsx'

/** What the request is, who has it, until when, and what can be done with it as a whole. */
export const RequestHeader = ({
  request,
  selfId,
}: {
  request: OfficeRequest
  selfId: string | undefined
}) => {
  const [transfers, setTransfers] = useState(false)
  const take = useTake()
  const move = useMove()
  const { id: requestId, assignee, mayMoveTo, status } = request
  const fault = take.error ?? move.error
  return (
    <header className="grid flex-none gap-10 border-b border-line bg-card px-16 py-12">
      <div className="flex flex-wrap items-center gap-8">
        <h2 className="min-w-0 flex-1 text-[1.0625rem] leading-[1.375rem] font-bold">
          {request.topic}{' '}
          <span className="text-cell font-normal text-text-2">{`№\u00A0${request.number}`}</span>
        </h2>
        {!assignee && status !== 'closed' && (
          <Button
            leftSection={<Hand className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => take.mutate({ requestId, key: crypto.randomUUID() })}
          >
            {take.isPending ? 'Берём…' : 'Взять'}
          </Button>
        )}
        {status !== 'closed' && (
          <Button
            variant="default"
            leftSection={<ArrowRight className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => setTransfers(true)}
          >
            Передать
          </Button>
        )}
        {assignee?.id === selfId && mayMoveTo.includes('done') && (
          <Button
            variant="light"
            leftSection={<Check className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => move.mutate({ requestId, to: 'done', key: crypto.randomUUID() })}
          >
            {move.isPending ? 'Отмечаем…' : 'Выполнено'}
          </Button>
        )}
        {assignee?.id === selfId && status !== 'in-work' && mayMoveTo.includes('in-work') && (
          <Button
            variant="default"
            onClick={() => move.mutate({ requestId, to: 'in-work', key: crypto.randomUUID() })}
          >
            {move.isPending ? 'Возвращаем…' : 'Вернуть в работу'}
          </Button>
        )}
      </div>
      <Facts request={request} selfId={selfId} />
      {fault && <Refused>{explain(fault)}</Refused>}
      {transfers && <TransferWindow requestId={requestId} onClose={() => setTransfers(false)} />}
    </header>
  )
}

const Facts = ({ request, selfId }: { request: OfficeRequest; selfId: string | undefined }) => {
  const { assignee, status, subject, term, decides } = request
  const left = termWords(request)
  return (
    <div className="flex flex-wrap items-center gap-6">
      <StateTag look={statusLook[status]} />
      {left && (
        <Tag icon={Clock3} tone={left.tone}>
          {`до ${formatDay(term.dueOn)}, ${left.word}`}
        </Tag>
      )}
      <Tag icon={UserRound} tone={assignee ? 'calm' : 'warn'}>
        {assignee ? (assignee.id === selfId ? 'у вас' : assignee.name) : 'никто не взял'}
      </Tag>
      {subject && (
        <Tag icon={ReceiptText} tone="warn">
          {[subject.title, subject.amount === undefined ? undefined : formatRubles(subject.amount)]
            .filter(Boolean)
            .join(': ')}
        </Tag>
      )}
      <p className="w-full text-note text-text-2">
        {typeset(`${request.category.title}. Решает: ${decides}. Срок: ${term.act}.`)}
      </p>
    </div>
  )
}
