import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Inbox, SearchX } from 'lucide-react'
import { ListStates } from '../../lib/ListStates.tsx'
import { Notice } from '../../lib/Notice.tsx'
import { useNow } from '../../lib/use-now.ts'
import type { QueueFilter } from './queue-filter.ts'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueItem } from './QueueItem.tsx'
import { useQueue } from './requests.api.ts'
import { useOfficeLive } from './use-office-live.ts'

/** The column of requests. Arrows move through it, Enter opens. */
export const Queue = ({
  filter,
  chosen,
  onChange,
  onChoose,
}: {
  filter: QueueFilter
  chosen: string | undefined
  onChange: (change: Readonly<Record<string, unknown>>) => void
  onChoose: (requestId: string) => void
}) => {
  const now = useNow()
  const queue = useQueue(filter)
  const first = queue.data?.pages[0]
  const requests = queue.data?.pages.flatMap((page) => page.requests) ?? []
  useOfficeLive(first?.livePosition)
  return (
    <section aria-label="Очередь" className="flex min-h-0 flex-col border-r border-line bg-card">
      <QueueFilters filter={filter} counts={first?.counts} onChange={onChange} />
      <div data-rows className="min-h-0 flex-1 overflow-y-auto">
        <ListStates query={queue} columns={1}>
          {() =>
            requests.length > 0 ? (
              <>
                {requests.map((request) => (
                  <QueueItem
                    key={request.id}
                    request={request}
                    chosen={request.id === chosen}
                    now={now}
                    onChoose={() => onChoose(request.id)}
                  />
                ))}
                {queue.hasNextPage && (
                  <div className="p-12">
                    <Button fullWidth variant="default" onClick={() => void queue.fetchNextPage()}>
                      {queue.isFetchingNextPage ? 'Загружаем…' : 'Показать ещё'}
                    </Button>
                  </div>
                )}
              </>
            ) : (
              <Nothing filter={filter} onReset={() => onChange(EVERYTHING)} />
            )
          }
        </ListStates>
      </div>
    </section>
  )
}

const EVERYTHING = {
  whose: undefined,
  status: undefined,
  category: undefined,
  overdue: undefined,
  search: undefined,
  order: undefined,
}

const Nothing = ({ filter, onReset }: { filter: QueueFilter; onReset: () => void }) =>
  Object.keys(filter).length > 0 ? (
    <Notice
      icon={SearchX}
      title="Под фильтр ничего не попало"
      actions={
        <Button variant="default" onClick={onReset}>
          Показать все
        </Button>
      }
    >
      {filter.search !== undefined && typeset(`Искали «${filter.search}».`)}
    </Notice>
  ) : (
    <Notice icon={Inbox} tone="tint" title="Заявок нет">
      {typeset('Новая появится здесь сама, обновлять страницу не нужно.')}
    </Notice>
  )
