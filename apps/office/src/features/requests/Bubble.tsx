import { formatTime } from '@mosobleirc/domain/shared'
import { fileWeight } from '@mosobleirc/domain/files'
import { apiPrefix } from '@mosobleirc/contract'
import { classNames } from '@mosobleirc/ui'
import { Check, CheckCheck, Clock3, Download, FileText, Lock } from 'lucide-react'
import type { OfficeMessage } from './requests.api.ts'

/** A message: of the resident left, ours right, a note for colleagues over the whole width. */
export const Bubble = ({ message, requestId }: { message: OfficeMessage; requestId: string }) => {
  const { by, internal, author, text, at } = message
  if (internal) {
    return (
      <article className="flex gap-10 rounded-[14px] bg-warn-tint px-12 py-10 text-warn">
        <Lock className="mt-[1px] size-[1.125rem] flex-none" aria-hidden="true" />
        <p className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-wrap">
          <b>{`Заметка для своих${author === undefined ? '' : `, ${author}`}, ${formatTime(at)}. `}</b>
          {text}
        </p>
      </article>
    )
  }
  const own = by === 'staff'
  return (
    <article
      className={classNames(
        'grid max-w-[34rem] gap-6 rounded-[16px] px-14 py-10',
        own
          ? 'justify-self-end rounded-br-[5px] bg-due text-on-hero'
          : 'justify-self-start rounded-bl-[5px] border border-line bg-card',
      )}
    >
      <p className="sr-only">{own ? `${author ?? 'Специалист'}:` : 'Житель:'}</p>
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{text}</p>
      {message.files.map((file) => (
        <FileOf key={file.id} file={file} requestId={requestId} />
      ))}
      <p
        className={classNames(
          'flex items-center justify-end gap-4 text-note',
          own ? 'text-due-text-2' : 'text-text-2',
        )}
      >
        {own && author !== undefined && `${author} · `}
        {formatTime(at)}
        {own && <Mark state={message.state} />}
      </p>
    </article>
  )
}

/** What became of our message on the resident's side. */
export const Mark = ({ state }: { state: OfficeMessage['state'] | 'sending' }) => {
  const { icon: Icon, word } = marks[state]
  return (
    <>
      <Icon className="size-[1rem]" aria-hidden="true" /> {word}
    </>
  )
}

const marks = {
  sending: { icon: Clock3, word: 'отправляем' },
  sent: { icon: Check, word: 'отправлено' },
  delivered: { icon: CheckCheck, word: 'доставлено' },
  read: { icon: CheckCheck, word: 'прочитано' },
}

const FileOf = ({ file, requestId }: { file: OfficeMessage['files'][number]; requestId: string }) => {
  const address = `${apiPrefix}/office/requests/${requestId}/files/${file.id}`
  if (file.state === 'checking' || file.state === 'infected') {
    return (
      <p className="flex items-center gap-8 text-note">
        <FileText className="size-[1.125rem] flex-none" aria-hidden="true" />
        {file.state === 'infected'
          ? `${file.name}: внутри вирус, файл закрыт`
          : `${file.name}: проверяем, откроется через минуту`}
      </p>
    )
  }
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      className="flex min-w-0 items-center gap-10 rounded-[10px] bg-page px-10 py-8 text-text"
    >
      {file.width === undefined ? (
        <FileText className="size-[1.25rem] flex-none" aria-hidden="true" />
      ) : (
        <img
          src={`${address}/preview`}
          alt=""
          className="size-[3.5rem] flex-none rounded-[8px] object-cover"
        />
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-title">{file.name}</span>
        <span className="block text-note text-text-2">{fileWeight(file.bytes)}</span>
      </span>
      <Download className="size-[1.125rem] flex-none" aria-hidden="true" />
    </a>
  )
}
