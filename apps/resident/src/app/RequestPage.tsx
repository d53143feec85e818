import { formatInstantDay, pluralRu } from '@mosobleirc/domain/shared'
import { BottomAction, Button, ButtonLink, EmptyState, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { MessageCircle, Star } from 'lucide-react'
import { RequestView } from '../features/requests/RequestView.tsx'
import { type RequestDetail, useRequest } from '../features/requests/requests.api.ts'
import { useProfile } from '../features/residents/residents.api.ts'
import { isRefusal } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useToday } from './use-today.ts'

/** «Заявка № …» with its way, and from here to the chat. */
export const RequestPage = () => {
  const router = useRouter()
  const { requestId = '' } = useParams({ strict: false })
  const { sent = false } = useSearch({ from: '/signed-in/tasks/requests/$requestId' })
  const { data, error, ...rest } = useRequest(requestId)
  const profile = useProfile()
  const today = useToday()
  const request = data?.value
  return (
    <StepScreen
      title={typeset(request ? `Заявка № ${request.number}` : 'Заявка')}
      {...(request && { subtitle: typeset(`от ${formatInstantDay(request.createdAt)}`) })}
      onBack={() => router.history.push('/requests')}
    >
      <div className="stack px-16 pb-24">
        {request && profile.data && (
          <RequestView
            owner={profile.data.value.id}
            request={request}
            today={today}
            sent={sent}
            age={<SeenNote seenAt={data.seenAt} />}
          />
        )}
        {!request && error && isRefusal(error, 'not-found') && <Gone />}
        {!request && error && !isRefusal(error, 'not-found') && (
          <LoadFailed what="Заявка не загрузилась" error={error} {...rest} />
        )}
        {request && !profile.data && profile.error && (
          <LoadFailed what="Профиль не загрузился" {...profile} error={profile.error} />
        )}
        {!(request && profile.data) && !error && !profile.error && (
          <SkeletonCard rows={5} words="Загружаем заявку" />
        )}
      </div>
      {request && <NextSteps request={request} />}
    </StepScreen>
  )
}

const NextSteps = ({ request: { id, unread, rating } }: { request: RequestDetail }) => (
  <BottomAction>
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-10 @max-[17em]:grid-cols-1">
      <Button look="tint" icon={Star} onClick={showRating}>
        {rating ? typeset(`${rating.stars} из 5`) : 'Оценить'}
      </Button>
      <ButtonLink icon={MessageCircle} href={`/requests/${id}/chat`}>
        {typeset(
          unread > 0 ? `Чат: ${unread} ${pluralRu(unread, 'новое', 'новых', 'новых')}` : 'Открыть чат',
        )}
      </ButtonLink>
    </div>
  </BottomAction>
)

/** The stars stand further down the page: they come into view with the focus. */
const showRating = () => {
  const rating = document.querySelector('#rating')
  rating?.scrollIntoView({ block: 'center' })
  const stars = rating?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []
  const chosen = [...stars].find(({ checked }) => checked) ?? stars[0]
  chosen?.focus({ preventScroll: true })
}

const Gone = () => (
  <EmptyState
    title={typeset('Такой заявки нет')}
    actions={<ButtonLink href="/requests">{typeset('Все заявки')}</ButtonLink>}
  >
    {typeset('Возможно, в адресе опечатка или вы вошли под другим номером')}
  </EmptyState>
)
