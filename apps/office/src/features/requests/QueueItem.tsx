import { classNames } from '@mosobleirc/ui'
import { AlertCircle, Clock3, Hourglass } from 'lucide-react'
import { formatTouched } from '../../lib/moscow-time.ts'
import { moveThroughRows } from '../../lib/move-through-rows.ts'
import { Tag } from '../../lib/Tag.tsx'
import type { QueuedRequest } from './requests.api.ts'
import { statusLook } from './status-look.ts'
import { termWords } from './term-words.ts'

/** A request as a row of the queue: who, about what, until when, and the last word. */
export const QueueItem = ({
  request,
  chosen,
  now,
  onChoose,
}: {
  request: QueuedRequest
  chosen: boolean
  now: Date
  onChoose: () => void
}) => {
  const term = termWords(request)
  const status = statusLook[request.status]
  return (
    <button
      type="button"
      data-row
      onKeyDown={moveThroughRows}
      aria-pressed={chosen}
      onClick={onChoose}
      className={classNames(
        'block w-full border-b border-l-4 border-b-line px-12 py-10 text-left',
        chosen ? 'border-l-primary bg-tint' : 'border-l-transparent hover:bg-card-2',
      )}
    >
      <span className="flex items-baseline gap-8">
        {request.unread > 0 && (
          <span className="size-[0.5rem] flex-none self-center rounded-full bg-primary">
            <span className="sr-only">{`Непрочитанных: ${request.unread}. `}</span>
          </span>
        )}
        <b className="min-w-0 flex-1 truncate">{request.residentName}</b>
        <span className="flex-none text-note text-text-2">{formatTouched(request.touchedAt, now)}</span>
      </span>
      <span className="mt-2 block truncate font-title">{request.topic}</span>
      <span className="mt-6 flex items-center gap-8">
        {term ? (
          <Tag icon={signs[request.termState]} tone={term.tone} onTint={chosen}>
            {term.word}
          </Tag>
        ) : (
          <Tag icon={status.icon} tone={status.tone} onTint={chosen}>
            {status.word}
          </Tag>
        )}
        <span className="min-w-0 flex-1 truncate text-note text-text-2">{lastWord(request)}</span>
      </span>
    </button>
  )
}

const lastWord = ({ status, preview, previewBy }: QueuedRequest): string => {
  if (status === 'waiting') return 'Ждём ответ жителя'
  return previewBy === 'staff' ? `Мы: ${preview}` : preview
}

const signs = { none: Clock3, calm: Clock3, soon: Clock3, late: AlertCircle, paused: Hourglass }
