import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { type FoundAccount, useConnect, useFoundAccounts, useRefuse } from './card.api.ts'

/** A connection request: find the right account and attach it, or say in words why not. */
export const ConnectionPanel = ({ requestId }: { requestId: string }) => {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<FoundAccount>()
  const [refuses, setRefuses] = useState(false)
  const found = useFoundAccounts(requestId, useDeferredValue(search.trim()))
  return (
    <section
      aria-label="Подключение счёта"
      className="grid grid-cols-[minmax(0,1fr)] gap-12 border-b border-line p-16"
    >
      <h2 className="text-pane font-bold">Какой счёт подключить?</h2>
      <TextInput
        aria-label="Лицевой счёт или адрес"
        placeholder="Лицевой счёт или адрес"
        maxLength={100}
        leftSection={<Search className="size-[1.125rem]" aria-hidden="true" />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.error && <Refused>{explain(found.error)}</Refused>}
      {found.data && <Found accounts={found.data.accounts} onChoose={setChosen} />}
      {!found.data && !found.error && (
        <output className="skeleton block h-[3.25rem] rounded-[14px]">
          <span className="sr-only">Ищем</span>
        </output>
      )}
      <Button variant="default" onClick={() => setRefuses(true)}>
        Отказать со словами
      </Button>
      {chosen && (
        <ConnectWindow requestId={requestId} account={chosen} onClose={() => setChosen(undefined)} />
      )}
      {refuses && <RefuseWindow requestId={requestId} onClose={() => setRefuses(false)} />}
    </section>
  )
}

const Found = ({
  accounts,
  onChoose,
}: {
  accounts: readonly FoundAccount[]
  onChoose: (account: FoundAccount) => void
}) =>
  accounts.length === 0 ? (
    <p className="text-text-2">
      {typeset('Такого счёта нет. Попробуйте улицу и дом или номер из квитанции.')}
    </p>
  ) : (
    <ul className="grid gap-6">
      {accounts.map((account) => (
        <li key={account.id}>
          <button
            type="button"
            disabled={account.attached}
            onClick={() => onChoose(account)}
            className="w-full rounded-[14px] border border-line px-12 py-8 text-left enabled:hover:bg-card-2"
          >
            <b className="whitespace-nowrap">{account.number}</b> · {account.ownerName}
            <span className="block text-note text-text-2">{typeset(account.address)}</span>
            {account.attached && <span className="block text-note text-ok">Уже подключён</span>}
          </button>
        </li>
      ))}
    </ul>
  )

/** The server takes no shorter words. */
const SHORTEST = 5

const ConnectWindow = ({
  requestId,
  account,
  onClose,
}: {
  requestId: string
  account: FoundAccount
  onClose: () => void
}) => {
  const [key] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState('')
  const { mutate, error, isPending } = useConnect()
  const words = reason.trim()
  return (
    <Words
      title={`Подключить ${account.number}?`}
      label="По чему видно, что счёт этого жителя"
      note={`${account.address}. Житель сразу увидит суммы, счётчики и платежи этого счёта. Причина останется в журнале.`}
      word="Подключить"
      busyWord="Подключаем…"
      value={reason}
      error={error}
      isPending={isPending}
      onChange={setReason}
      onClose={onClose}
      onYes={() => mutate({ requestId, accountId: account.id, reason: words, key }, { onSuccess: onClose })}
    />
  )
}

const RefuseWindow = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const [key] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const { mutate, error, isPending } = useRefuse()
  return (
    <Words
      title="Отказать в подключении?"
      label="Почему и что делать жителю"
      note="Эти слова придут жителю ответом на заявку."
      word="Отказать"
      busyWord="Отправляем…"
      value={text}
      error={error}
      isPending={isPending}
      onChange={setText}
      onClose={onClose}
      onYes={() => mutate({ requestId, text: text.trim(), key }, { onSuccess: onClose })}
    />
  )
}

const Words = ({
  title,
  label,
  note,
  word,
  busyWord,
  value,
  error,
  isPending,
  onChange,
  onYes,
  onClose,
}: {
  title: string
  label: string
  note: string
  word: string
  busyWord: string
  value: string
  error: unknown
  isPending: boolean
  onChange: (text: string) => void
  onYes: () => void
  onClose: () => void
}) => (
  <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
    <form
      className="grid gap-16"
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim().length >= SHORTEST && !isPending) onYes()
      }}
    >
      <p className="text-text-2">{typeset(note)}</p>
      <Textarea
        label={label}
        required
        rows={3}
        maxLength={200}
        data-autofocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error !== null && <Refused>{explain(error)}</Refused>}
      <div className="flex flex-wrap justify-end gap-8">
        <Button variant="default" onClick={onClose}>
          Отмена
        </Button>
        <Button type="submit" disabled={value.trim().length < SHORTEST}>
          {isPending ? busyWord : word}
        </Button>
      </div>
    </form>
  </Modal>
)
