import { fileWeight } from '@mosobleirc/domain/files'
import { MOST_FILES } from '@mosobleirc/contract'
import { Button, FileInput, FileTile } from '@mosobleirc/ui'
import { CircleAlert } from 'lucide-react'
import { useId, useRef } from 'react'
import { typeset } from '../typeset.ts'
import type { ChosenFile } from './chosen-file.ts'
import type { Files } from './use-files.ts'

/** Named one by one, so that an iPhone makes JPEG of its own pictures. */
const ACCEPT = 'image/jpeg,image/png,application/pdf'

/** Photos and documents of a form: tiles of what was chosen, and one to add more. What was refused stands below with why. */
export const FilePicker = ({ label, files: form }: { label: string; files: Files }) => {
  const noteId = useId()
  const adding = useRef<HTMLInputElement>(null)
  const remove = (key: string) => {
    form.remove(key)
    // The button that had the focus is gone.
    adding.current?.focus()
  }
  const refused = form.files.filter(({ state }) => state.kind === 'refused')
  const taken = form.files.filter(({ state }) => state.kind !== 'refused')
  const full = form.files.length >= MOST_FILES
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
      <legend className="pb-6 text-second font-title">{label}</legend>
      <ul className="flex flex-wrap gap-10">
        {taken.map((file) => (
          <li key={file.key} className="max-w-full">
            <FileTile
              name={file.name}
              size={fileWeight(file.bytes)}
              picture={file.picture}
              state={tileState(file.state)}
              onRemove={() => remove(file.key)}
            />
          </li>
        ))}
        {!full && (
          <li className="max-w-full">
            <FileInput accept={ACCEPT} several inputRef={adding} describedBy={noteId} onChosen={form.add}>
              Добавить
            </FileInput>
          </li>
        )}
      </ul>
      {refused.map((file) => (
        <Refused key={file.key} file={file} form={form} onRemove={() => remove(file.key)} />
      ))}
      <p id={noteId} className="text-second text-text-2">
        {typeset(
          full || form.tooMany
            ? `Больше ${MOST_FILES} файлов не поместится`
            : 'Снимки JPEG, PNG или PDF до 10 МБ',
        )}
      </p>
      <output className="sr-only">{progressWords(form)}</output>
    </fieldset>
  )
}

const Refused = ({ file, form, onRemove }: { file: ChosenFile; form: Files; onRemove: () => void }) => {
  if (file.state.kind !== 'refused') return null
  const { reason, again } = file.state
  return (
    <div className="rounded-control bg-bad-tint px-12 pt-12 text-second">
      <p role="alert" className="flex gap-8">
        <CircleAlert className="icon-small text-bad" aria-hidden />
        <span className="min-w-0">
          <strong className="font-title">{file.name}</strong>
          <br />
          {reason}
        </span>
      </p>
      <div className="ml-12 flex flex-wrap gap-x-4">
        {again ? (
          <Button look="text" wide={false} onClick={() => form.sendAgain(file.key, again)}>
            Повторить
          </Button>
        ) : (
          <FileInput
            look="text"
            accept={ACCEPT}
            onChosen={([chosen]) => chosen && form.replace(file.key, chosen)}
          >
            Заменить
          </FileInput>
        )}
        <Button look="text" wide={false} onClick={onRemove} aria-label={`Убрать файл ${file.name}`}>
          Убрать
        </Button>
      </div>
    </div>
  )
}

const tileState = (state: ChosenFile['state']) => {
  if (state.kind === 'sending') return state
  return { kind: state.kind === 'checking' ? 'checking' : 'ready' } as const
}

const progressWords = ({ files, waitsFor }: Files): string => {
  if (files.length === 0) return ''
  return waitsFor === 'arriving' ? 'Загружаем файлы' : waitsFor === 'refused' ? '' : 'Файлы загружены'
}
