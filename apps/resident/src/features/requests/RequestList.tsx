import { Button, Card, FailedState, SegmentedControl, SkeletonLine } from '@mosobleirc/ui'
import type { ReactNode } from 'react'
import { explain, requestCode } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { NoRequests } from './NoRequests.tsx'
import { RequestCard } from './RequestCard.tsx'
import { type ListState, useRequests } from './requests.api.ts'
import { useUnsent } from './chat/unsent.ts'
import { useFollowedList } from './chat/use-followed.ts'

type Listed = {
  owner: string
  state: ListState
  onState: (state: ListState) => void
  /** The request whose detail stands beside the list. */
  chosen?: string | undefined
  hrefOf: (requestId: string) => string
  /** How old the list is when there is no network. */
  age: ReactNode
}

/** «Заявки»: open ones and those that are done, each with its way; it follows what happens. */
export const RequestList = ({ owner, state, onState, chosen, hrefOf, age }: Listed) => {
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useRequests(state)
  const first = data?.pages[0]
  const unsent = useUnsent(owner)
  useFollowedList(first?.value.livePosition)
  const counts = first?.value.counts
  const requests = data?.pages.flatMap(({ value }) => value.requests) ?? []
  return (
    <SegmentedControl
      label="Какие заявки показать"
      segments={[
        { value: 'open', label: 'Открытые', ...(counts && { total: counts.open }) },
        { value: 'done', label: 'Выполнено', ...(counts && { total: counts.done }) },
      ]}
      value={state}
      onChange={onState}
    >
      {age}
      {first && requests.length === 0 && <NoRequests state={state} />}
      {requests.length > 0 && (
        <ul className="stack" aria-label={state === 'open' ? 'Открытые заявки' : 'Выполненные заявки'}>
          {requests.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              unsent={unsent.filter(({ requestId }) => requestId === request.id).length}
              chosen={request.id === chosen}
              href={hrefOf(request.id)}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          look="tint"
          onClick={() => void fetchNextPage()}
          busy={isFetchingNextPage ? 'Загружаем…' : undefined}
        >
          {typeset('Показать ещё')}
        </Button>
      )}
      {error && (!first || hasNextPage) && (
        <FailedState
          title={typeset(first ? 'Остальные заявки не загрузились' : 'Заявки не загрузились')}
          onRepeat={() => void (first ? fetchNextPage() : refetch())}
          repeating={isFetching}
          code={requestCode(error)}
        >
          {explain(error)} {typeset('Сами заявки на месте, срок ответа идёт.')}
        </FailedState>
      )}
      {!first && !error && <Loading />}
    </SegmentedControl>
  )
}

const Loading = () => (
  <>
    <output className="sr-only">Загружаем заявки</output>
    {['w-[85%]', 'w-[70%]', 'w-[80%]'].map((width) => (
      <Card key={width}>
        <div aria-hidden className="grid gap-12">
          <span className="flex justify-between">
            <SkeletonLine className="h-[1rem] w-[40%]" />
            <SkeletonLine className="h-[1.5rem] w-[30%]" />
          </span>
          <SkeletonLine className={`h-[1.25rem] ${width}`} />
          <SkeletonLine className="h-6 w-full" />
          <SkeletonLine className="h-[1rem] w-[60%]" />
        </div>
      </Card>
    ))}
  </>
)
