import { EmptyState, ButtonLink, ScreenHeader, SkeletonCard } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { useProfile } from '../features/residents/residents.api.ts'
import { Chat } from '../features/requests/chat/Chat.tsx'
import { ChatHead } from '../features/requests/chat/ChatHead.tsx'
import { useRequest } from '../features/requests/requests.api.ts'
import { isRefusal } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { useVisibleHeight } from '../lib/use-visible-height.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { useBack } from './use-back.ts'
import { useToday } from './use-today.ts'

/** The chat fills the screen: its head and the field to write in never leave it. */
export const ChatPage = () => {
  const { requestId = '' } = useParams({ strict: false })
  const request = useRequest(requestId)
  const profile = useProfile()
  const today = useToday()
  const back = useBack(`/requests/${requestId}`)
  const height = useVisibleHeight()
  const failed = [request, profile].find(({ data, error }) => error && !data)
  return (
    <main
      className="mx-auto flex h-dvh min-h-[22rem] w-full max-w-[752px] flex-col"
      style={height === undefined ? undefined : { height, minHeight: 0 }}
    >
      <title>{`${typeset('Переписка')} · МосОблЕИРЦ Онлайн`}</title>
      {request.data && profile.data ? (
        <>
          <ChatHead request={request.data.value} onBack={back} />
          <Chat
            key={requestId}
            owner={profile.data.value.id}
            request={request.data.value}
            today={today}
            age={<SeenNote seenAt={request.data.seenAt} />}
          />
        </>
      ) : (
        <div className="px-16">
          <ScreenHeader title={typeset('Переписка')} onBack={back} />
          {failed?.error ? (
            <Failed what={failed} error={failed.error} />
          ) : (
            <SkeletonCard rows={4} words="Загружаем переписку" />
          )}
        </div>
      )}
    </main>
  )
}

type Query = { isFetching: boolean; refetch: () => unknown }

const Failed = ({ what, error }: { what: Query; error: Error }) =>
  isRefusal(error, 'not-found') ? (
    <EmptyState
      title={typeset('Такой заявки нет')}
      actions={<ButtonLink href="/requests">{typeset('Все заявки')}</ButtonLink>}
    >
      {typeset('Возможно, в адресе опечатка или вы вошли под другим номером')}
    </EmptyState>
  ) : (
    <LoadFailed what="Переписка не загрузилась" {...what} error={error} />
  )
