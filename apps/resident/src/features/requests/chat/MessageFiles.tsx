import { fileWeight } from '@mosobleirc/domain/files'
import { addressOf, downloadMessageFile, previewMessageFile } from '@mosobleirc/contract'
import { FileText } from 'lucide-react'
import type { ChatMessage } from './join-chats.ts'

type MessageFile = ChatMessage['files'][number]

/** Pictures are seen, documents are named with what they weigh; a press opens or saves them. */
export const MessageFiles = ({ requestId, files }: { requestId: string; files: readonly MessageFile[] }) =>
  files.length > 0 && (
    <ul aria-label="Вложения" className="my-6 grid grid-cols-[minmax(0,1fr)] gap-6">
      {files.map((file) => (
        <li key={file.id}>
          <OneFile requestId={requestId} file={file} />
        </li>
      ))}
    </ul>
  )

const OneFile = ({
  requestId,
  file: { id, name, bytes, mediaType, state },
}: {
  requestId: string
  file: MessageFile
}) => {
  const address = { requestId, fileId: id }
  const size = fileWeight(bytes)
  if (state === 'infected' || state === 'checking') {
    return (
      <p className="rounded-control bg-card-2 p-10 text-second text-text">
        {name}
        <span className="block text-small text-text-2">
          {state === 'checking' ? 'файл проверяется' : 'в файле вирус, открыть нельзя'}
        </span>
      </p>
    )
  }
  const picture = mediaType !== 'application/pdf'
  return (
    <a
      href={addressOf(downloadMessageFile, address)}
      target="_blank"
      rel="noreferrer"
      className="block rounded-control bg-card-2 p-4 text-text active:bg-tint"
    >
      {picture && (
        <img
          src={addressOf(previewMessageFile, address)}
          alt=""
          loading="lazy"
          // The place is kept, so that the chat does not jump when the picture comes.
          className="h-[9rem] w-full rounded-chip object-cover"
        />
      )}
      <span className="flex min-h-[2.75rem] items-center gap-10 px-8 py-4">
        {!picture && <FileText className="icon text-bad" aria-hidden />}
        <span className="min-w-0">
          <span className="block text-second font-title wrap-anywhere">{name}</span>
          <span className="block text-small text-text-2">{size}</span>
        </span>
      </span>
    </a>
  )
}
