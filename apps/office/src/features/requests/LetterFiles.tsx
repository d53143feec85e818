import { fileWeight } from '@mosobleirc/domain/files'
import { MOST_FILES } from '@mosobleirc/contract'
import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import { CircleAlert, FileText, X } from 'lucide-react'
import type { LetterFile } from './letter-file.ts'

/** What goes with a letter: each with its weight, how far it is, or why it was refused. */
export const LetterFiles = ({
  files,
  tooMany,
  onRemove,
}: {
  files: readonly LetterFile[]
  tooMany: boolean
  onRemove: (key: string) => void
}) => (
  <>
    {files.length > 0 && (
      <ul aria-label="Файлы к сообщению" className="grid max-h-[9rem] gap-4 overflow-y-auto">
        {files.map((file) => (
          <FileRow key={file.key} file={file} onRemove={() => onRemove(file.key)} />
        ))}
      </ul>
    )}
    {tooMany && (
      <p role="alert" className="text-note text-bad">
        {typeset(`К одному сообщению прикладывают не больше ${MOST_FILES} файлов. Лишние не добавлены.`)}
      </p>
    )}
  </>
)

const FileRow = ({ file, onRemove }: { file: LetterFile; onRemove: () => void }) => {
  const isRefused = file.state === 'refused'
  const Icon = isRefused ? CircleAlert : FileText
  return (
    <li
      className={classNames(
        'flex min-w-0 items-center gap-8 rounded-[10px] py-2 pr-2 pl-10 text-note',
        isRefused ? 'bg-bad-tint text-bad' : 'bg-page',
      )}
    >
      <Icon className="size-[1.125rem] flex-none" aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-title">{file.name}</span>
        {isRefused && <span className="block">{file.reason}</span>}
      </span>
      {/* What is said when it changes. */}
      <output className="flex-none whitespace-nowrap">{words(file)}</output>
      <button
        type="button"
        aria-label={`Убрать ${file.name}`}
        onClick={onRemove}
        className="grid size-[2rem] flex-none place-items-center rounded-[8px] hover:bg-card-2"
      >
        <X className="size-[1rem]" aria-hidden="true" />
      </button>
    </li>
  )
}

const words = ({ state, bytes }: LetterFile): string =>
  ({ sending: 'Отправляем…', checking: 'Проверяем…', ready: fileWeight(bytes), refused: '' })[state]
