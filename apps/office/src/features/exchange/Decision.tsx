import { Button, Textarea } from '@mantine/core'
import { pluralRu, typeset } from '@mosobleirc/domain/shared'
import { useMutation } from '@tanstack/react-query'
import { Download, Play, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { AskOnce } from '../../lib/AskOnce.tsx'
import { csvOf, saveFile } from '../../lib/csv.ts'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { allRefusedRows, type IncomingPackage, useRelease, useReturn } from './exchange.api.ts'
import {
  formatCount,
  packageName,
  packagePlace,
  packageSpan,
  rowReason,
  rowsToLand,
} from './package-words.ts'

type Props = {
  readonly one: IncomingPackage
  readonly code: string | undefined
  /** What is shown could not be renewed: nobody decides on what was true some time ago. */
  readonly isStale: boolean
}

/** What can be done with a package: keep its protocol, and release or return it while it is held. */
export const Decision = ({ one, code, isStale }: Props) => {
  const [asked, setAsked] = useState<'release' | 'return'>()
  const place = useRef<HTMLDivElement>(null)
  const close = () => setAsked(undefined)
  /** The button is gone with the decision: the focus stays where it was. */
  const finish = () => {
    place.current?.focus()
    close()
  }
  const count = formatCount(rowsToLand(one))
  const canDecide = one.state === 'held' && !isStale
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-8 border-t border-line pt-16 outline-none"
    >
      {canDecide && (
        <Button
          variant="default"
          px={12}
          className="text-bad"
          leftSection={<Undo2 className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => setAsked('return')}
        >
          Вернуть
        </Button>
      )}
      {one.refused > 0 && <SaveProtocol one={one} code={code} />}
      {canDecide && (
        <Button
          className="ml-auto"
          leftSection={<Play className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => setAsked('release')}
        >
          {`Выпустить ${count}`}
        </Button>
      )}
      {one.state === 'held' && isStale && (
        <p className="text-note text-text-2">
          {typeset('Выпустить или вернуть можно, когда данные обновятся.')}
        </p>
      )}
      {asked === 'release' && <Release one={one} onClose={close} onDone={finish} />}
      {asked === 'return' && <Return one={one} onClose={close} onDone={finish} />}
    </div>
  )
}

type Question = {
  readonly one: IncomingPackage
  readonly onClose: () => void
  readonly onDone: () => void
}

const titleOf = (one: IncomingPackage): string =>
  `${packageName(one)}, ${packageSpan(one)}, ${packagePlace(one)}`

const Release = ({ one, onClose, onDone }: Question) => {
  const [key] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useRelease()
  const rows = rowsToLand(one)
  const words = `${formatCount(rows)} ${pluralRu(rows, 'строку', 'строки', 'строк')}`
  return (
    <AskOnce
      title={`Выпустить ${words}?`}
      word={`Выпустить ${formatCount(rows)}`}
      busyWord="Выпускаем…"
      isPending={isPending}
      error={error}
      onYes={() => mutate({ packageId: one.id, key }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p className="font-bold">{titleOf(one)}</p>
      <p className="mt-4">
        {typeset(
          `Пакет проверится ещё раз, и жители сразу увидят счета. Строк, в которых отказано: ${formatCount(one.refused)}, они не попадут. Отменить выпуск нельзя.`,
        )}
      </p>
    </AskOnce>
  )
}

const Return = ({ one, onClose, onDone }: Question) => {
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useReturn()
  const send = () => {
    setTried(true)
    if (reason.trim() !== '') mutate({ packageId: one.id, reason: reason.trim(), key }, { onSuccess: onDone })
  }
  return (
    <AskOnce
      title={`Вернуть ${formatCount(one.rows)} ${pluralRu(one.rows, 'строку', 'строки', 'строк')}?`}
      word={`Вернуть ${formatCount(one.rows)}`}
      busyWord="Возвращаем…"
      danger
      isPending={isPending}
      error={error}
      onYes={send}
      onClose={onClose}
    >
      <div className="grid gap-12">
        <p className="font-bold">{titleOf(one)}</p>
        <p>
          {typeset('Из пакета не попадёт ничего. Отправитель увидит отказ и протокол и пришлёт новый пакет.')}
        </p>
        <Textarea
          label="Почему возвращаете"
          description={typeset('Причина останется в журнале.')}
          maxLength={500}
          value={reason}
          error={tried && reason.trim() === '' ? typeset('Напишите причину в нескольких словах.') : undefined}
          onChange={(event) => {
            // Other words are another wish. The reason is one line.
            setReason(event.currentTarget.value.replaceAll(/\s*\n\s*/gu, ' '))
            setKey(crypto.randomUUID())
          }}
        />
      </div>
    </AskOnce>
  )
}

const HEAD = ['Файл', 'Строка', 'Запись', 'Код', 'Почему отказано', 'Подробности']

/** The protocol as a file: all refused rows, or those of the chosen reason. */
const SaveProtocol = ({ one, code }: { one: IncomingPackage; code: string | undefined }) => {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => allRefusedRows(one.id, code),
    onSuccess: (rows) =>
      saveFile(
        `protokol-${one.id}.csv`,
        csvOf(
          HEAD,
          rows.map((row) => [
            row.file,
            String(row.line),
            row.externalId ?? '',
            row.code,
            rowReason(row.code),
            row.message,
          ]),
        ),
      ),
  })
  return (
    <>
      <Button
        variant="default"
        px={12}
        leftSection={<Download className="size-[1.125rem]" aria-hidden="true" />}
        onClick={() => mutate()}
      >
        {isPending ? 'Готовим…' : 'Протокол'}
      </Button>
      {error && <Refused>{explain(error)}</Refused>}
    </>
  )
}
