import { Button, Drawer } from '@mantine/core'
import { isOpenRequest } from '@mosobleirc/domain/requests'
import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { IdCard, MessagesSquare } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Queue } from '../features/requests/Queue.tsx'
import { queueFilterOf } from '../features/requests/queue-filter.ts'
import { RequestDesk } from '../features/requests/RequestDesk.tsx'
import { useOfficeRequest } from '../features/requests/requests.api.ts'
import { ResidentPanel } from '../features/residents/ResidentPanel.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { useSelf } from '../lib/self.ts'
import { useEscape } from '../lib/use-escape.ts'
import { useKeys } from '../lib/use-keys.ts'
import { useMedia } from '../lib/use-media.ts'

const route = getRouteApi('/inside/requests')

/** Below this the card is a drawer, opened with one key. */
const ROOM_FOR_THE_CARD = '(min-width: 85rem)'

/** The queue on the left, the conversation in the middle, who asks on the right. */
export const RequestsPage = () => {
  const { request: requestId, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: self } = useSelf()
  const [cardIsOpen, setCardOpen] = useState(false)
  const isWide = useMedia(ROOM_FOR_THE_CARD)

  const narrow = useCallback(
    (change: Readonly<Record<string, unknown>>) =>
      void navigate({
        search: ({ request, ...before }) => ({
          ...queueFilterOf({ ...before, ...change }),
          ...(request !== undefined && { request }),
        }),
        replace: true,
      }),
    [navigate],
  )
  const choose = (request?: string) => {
    setCardOpen(false)
    if (request === undefined) document.querySelector<HTMLElement>('[data-row][aria-pressed="true"]')?.focus()
    void navigate({ search: { ...filter, ...(request !== undefined && { request }) } })
  }
  useEscape(requestId !== undefined, () => {
    const field = document.activeElement
    // Out of the answer first: nobody loses the request that they write to by one press.
    if (field instanceof HTMLElement && field.id === 'answer') field.blur()
    else choose()
  })
  useKeys((key) => {
    // The same key of a Russian keyboard.
    if ((key === 'c' || key === 'с') && requestId !== undefined) setCardOpen(!cardIsOpen)
    if (key === 'a' || key === 'ф') {
      // The letter itself must not land in the field.
      setTimeout(() => document.querySelector<HTMLElement>('#answer')?.focus())
    }
  })

  return (
    <Page
      title="Заявки"
      fills
      actions={
        requestId !== undefined &&
        !isWide && (
          <Button
            variant="default"
            leftSection={<IdCard className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => setCardOpen(true)}
          >
            Карточка жителя
          </Button>
        )
      }
    >
      <div className="grid h-full min-h-0 grid-cols-[minmax(16rem,20.75rem)_minmax(0,1fr)] min-[85rem]:has-[>aside]:grid-cols-[20.75rem_minmax(0,1fr)_24.75rem]">
        <Queue filter={filter} chosen={requestId} onChange={narrow} onChoose={choose} />
        <section aria-label="Заявка" className="flex min-h-0 min-w-0 flex-col">
          {requestId === undefined ? (
            <Notice icon={MessagesSquare} title="Выберите заявку слева">
              {typeset('Стрелки двигают по списку, Enter открывает.')}
            </Notice>
          ) : (
            <RequestDesk key={requestId} requestId={requestId} self={self} />
          )}
        </section>
        {requestId !== undefined && isWide && (
          <aside
            // What scrolls has to be reachable by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-label="Житель"
            className="min-h-0 overflow-y-auto border-l border-line bg-card outline-offset-[-3px]"
          >
            <Resident key={requestId} requestId={requestId} />
          </aside>
        )}
      </div>
      {requestId !== undefined && !isWide && (
        <Drawer
          opened={cardIsOpen}
          onClose={() => setCardOpen(false)}
          position="right"
          size="26rem"
          lockScroll={false}
          title="Житель"
          classNames={{ title: 'text-pane font-bold', body: 'p-0' }}
          closeButtonProps={{ 'aria-label': 'Закрыть' }}
        >
          <Resident key={requestId} requestId={requestId} />
        </Drawer>
      )}
    </Page>
  )
}

const Resident = ({ requestId }: { requestId: string }) => {
  const { data } = useOfficeRequest(requestId)
  return (
    data && (
      <ResidentPanel
        requestId={requestId}
        residentName={data.residentName}
        isConnection={data.isConnection}
        isOpen={isOpenRequest(data.status)}
      />
    )
  )
}
