import { ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { RequestList } from '../features/requests/RequestList.tsx'
import { useRequests } from '../features/requests/requests.api.ts'
import { useProfile } from '../features/residents/residents.api.ts'
import { requestHref } from '../lib/request-href.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'

/** «Заявки». Which of them are shown stands in the address, so that «Назад» finds them again. */
export const RequestsPage = () => {
  const { state = 'open' } = useSearch({ from: '/signed-in/tabs/requests' })
  const navigate = useNavigate()
  const { data, error, ...rest } = useProfile()
  const first = useRequests(state).data?.pages[0]
  const nothing = first?.value.requests.length === 0
  return (
    <TabPage
      title="Заявки"
      // An empty list has the button where the eyes are.
      dock={
        (!nothing || state !== 'open') && (
          <ButtonLink icon={Plus} href={requestHref()}>
            {typeset('Новая заявка')}
          </ButtonLink>
        )
      }
    >
      {data && (
        <RequestList
          owner={data.value.id}
          state={state}
          onState={(next) =>
            void navigate({
              to: '/requests',
              search: next === 'done' ? { state: next } : {},
              replace: true,
              resetScroll: false,
            })
          }
          hrefOf={(requestId) => `/requests/${requestId}`}
          age={<SeenNote seenAt={first?.seenAt} />}
        />
      )}
      {!data && error && <LoadFailed what="Заявки не загрузились" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={3} words="Загружаем заявки" />}
    </TabPage>
  )
}
