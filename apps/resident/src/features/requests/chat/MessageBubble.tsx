import { formatTime } from '@mosobleirc/domain/shared'
import { Bubble, Button } from '@mosobleirc/ui'
import { Check, CheckCheck, CircleAlert, CircleCheck, Clock3, type LucideIcon } from 'lucide-react'
import { typeset } from '../../../lib/typeset.ts'
import type { ChatMessage } from './join-chats.ts'
import { MessageFiles } from './MessageFiles.tsx'
import type { Unsent } from './unsent.ts'

const marks: Record<ChatMessage['state'], { icon: LucideIcon; words: string }> = {
  sent: { icon: Check, words: 'отправлено' },
  delivered: { icon: CircleCheck, words: 'доставлено' },
  read: { icon: CheckCheck, words: 'прочитано' },
}

/** A message of the chat; one's own with what became of it. */
export const MessageBubble = ({
  requestId,
  message: { by, author, text, at, state, files },
}: {
  requestId: string
  message: ChatMessage
}) => {
  const own = by === 'resident'
  return (
    <Bubble
      own={own}
      time={formatTime(at)}
      {...(own && { mark: marks[state].icon, markWords: marks[state].words })}
    >
      <p className="sr-only">{own ? 'Вы' : (author ?? 'Специалист')}:</p>
      <Words text={text} />
      <MessageFiles requestId={requestId} files={files} />
    </Bubble>
  )
}

/** A message that is still here: it waits for the network, or the server has not taken it. */
export const UnsentBubble = ({
  message: { text, at, refused },
  onAgain,
  onTakeBack,
}: {
  message: Unsent
  onAgain: () => void
  onTakeBack: () => void
}) => (
  <>
    <Bubble
      own
      time={formatTime(new Date(at))}
      mark={refused === undefined ? Clock3 : CircleAlert}
      markWords={refused === undefined ? 'ждёт отправки' : 'не отправлено'}
    >
      <p className="sr-only">Вы:</p>
      <Words text={text} />
    </Bubble>
    {refused !== undefined && (
      <div className="grid justify-items-end gap-4 pl-40">
        <p role="alert" className="text-right text-second text-bad">
          {typeset(`Не отправлено. ${refused}`)}
        </p>
        <div className="flex flex-wrap justify-end gap-8">
          <Button look="tint" wide={false} onClick={onAgain}>
            {typeset('Отправить ещё раз')}
          </Button>
          <Button look="text" wide={false} onClick={onTakeBack}>
            Убрать
          </Button>
        </div>
      </div>
    )}
  </>
)

/** As it was written: text is never anything but text. */
const Words = ({ text }: { text: string }) => (
  <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
)
