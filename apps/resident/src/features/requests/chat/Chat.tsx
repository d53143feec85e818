import { call, listMessages } from '@mosobleirc/contract'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { Button, ButtonLink } from '@mosobleirc/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { explain } from '../../../lib/explain.ts'
import { requestHref } from '../../../lib/request-href.ts'
import { typeset } from '../../../lib/typeset.ts'
import { useVisible } from '../../../lib/use-visible.ts'
import { RequestRating } from '../RequestRating.tsx'
import type { RequestDetail } from '../requests.api.ts'
import { chatDays } from './chat-days.ts'
import { Composer } from './Composer.tsx'
import { type ChatMessage, withEarlier } from './join-chats.ts'
import { MessageBubble, UnsentBubble } from './MessageBubble.tsx'
import type { Unsent } from './unsent.ts'
import { useChatScroll } from './use-chat-scroll.ts'
import { changeChat, useFollowedRequest } from './use-followed.ts'
import { useMarks } from './use-marks.ts'
import { useSending } from './use-sending.ts'

type Shown = {
  owner: string
  request: RequestDetail
  today: CalendarDate
  /** How old it is when there is no network. */
  age: ReactNode
}

/** The chat of a request: days, bubbles, what waits to be sent, and the field to write in. */
export const Chat = ({ owner, request, today, age }: Shown) => {
  const { id, messages } = request
  const [heard, setHeard] = useState('')
  const { unsent, write, again, takeBack } = useSending(owner)
  useFollowedRequest(id, request.livePosition, ({ author, text }) =>
    setHeard(`Новое сообщение, ${author ?? 'специалист'}: ${text}`),
  )
  const waiting = waitingOf(unsent, request)
  const scroller = useRef<HTMLElement>(null)
  const { atEnd, toEnd, onScroll } = useChatScroll(scroller, {
    first: messages[0]?.id,
    last: waiting.at(-1)?.clientId ?? messages.at(-1)?.clientId,
  })
  const visible = useVisible()
  useMarks(request, visible && atEnd ? 'read' : 'delivered')
  const unread = messages.filter(({ by, state }) => by === 'staff' && state !== 'read').length
  const days = chatDays<ChatItem>(
    [...messages, ...waiting.map((one) => ({ ...one, at: new Date(one.at) }))],
    today,
  )

  return (
    <>
      <section
        ref={scroller}
        aria-label="Переписка"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={onScroll}
        className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain px-12 outline-offset-[-2px]"
      >
        <div className="flex min-h-full flex-col justify-end gap-8 py-12">
          {age}
          <Earlier request={request} />
          {days.map(({ date, words, items }) => (
            <section key={date} aria-label={words} className="grid grid-cols-[minmax(0,1fr)] gap-8">
              <h2 className="mx-auto my-4 rounded-full bg-track px-14 py-4 text-small font-normal text-text">
                {words}
              </h2>
              {items.map((item) =>
                'state' in item ? (
                  <MessageBubble key={item.clientId} requestId={id} message={item} />
                ) : (
                  <UnsentBubble
                    key={item.clientId}
                    message={{ ...item, at: item.at.toISOString() }}
                    onAgain={() => again(item.clientId)}
                    onTakeBack={() => takeBack(item.clientId)}
                  />
                ),
              )}
            </section>
          ))}
          {messages.some(({ by }) => by === 'staff') && <RequestRating request={request} owner={owner} />}
        </div>
      </section>
      <output className="sr-only">{heard}</output>
      {!atEnd && (
        <div className="relative flex-none">
          <span className="absolute right-16 bottom-12">
            <Button look={unread > 0 ? 'filled' : 'tint'} wide={false} icon={ArrowDown} onClick={toEnd}>
              {unread > 0 ? typeset(`Новых: ${unread}`) : typeset('В конец')}
            </Button>
          </span>
        </div>
      )}
      {request.mayWrite ? (
        <Composer
          owner={owner}
          requestId={id}
          onWrite={(message) => {
            write(id, message)
            toEnd()
          }}
        />
      ) : (
        <Closed />
      )}
    </>
  )
}

type ChatItem = ChatMessage | (Omit<Unsent, 'at'> & { at: Date })

/** What the server has already taken is shown once, as its own message. */
const waitingOf = (unsent: readonly Unsent[], { id, messages }: RequestDetail): Unsent[] => {
  const arrived = new Set(messages.map(({ clientId }) => clientId))
  return unsent.filter(({ requestId, clientId }) => requestId === id && !arrived.has(clientId))
}

const Earlier = ({ request: { id, hasEarlier, messages } }: { request: RequestDetail }) => {
  const client = useQueryClient()
  const before = messages[0]?.id
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(listMessages, { requestId: id, ...(before !== undefined && { before }) }),
    onSuccess: (page) => changeChat(client, id, (request) => withEarlier(request, page)),
  })
  if (!hasEarlier) return null
  return (
    <div className="grid justify-items-center gap-4">
      <Button look="text" wide={false} onClick={() => mutate()} busy={isPending ? 'Загружаем…' : undefined}>
        {typeset('Показать раньше')}
      </Button>
      {error && (
        <p role="alert" className="text-second text-bad">
          {explain(error)}
        </p>
      )}
    </div>
  )
}

const Closed = () => (
  <div className="flex-none bg-card px-16 pt-12 pb-[max(16px,env(safe-area-inset-bottom))] shadow-edge">
    <p className="pb-8 text-second text-text-2">
      {typeset('Заявка закрыта. Если вопрос остался, отправьте новую.')}
    </p>
    <ButtonLink look="tint" href={requestHref()}>
      {typeset('Новая заявка')}
    </ButtonLink>
  </div>
)
