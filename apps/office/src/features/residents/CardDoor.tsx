import { Button, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { IdCard } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { useOpenCard } from './card.api.ts'

/** The server takes no shorter reason. */
const SHORTEST = 5

/** Asks what the card is needed for before it opens. One press for the usual reasons, a field for others. */
export const CardDoor = ({ requestId, residentName }: { requestId: string; residentName: string }) => {
  const [reason, setReason] = useState('')
  const { mutate, error, isPending, variables } = useOpenCard(requestId)
  const words = reason.trim()
  return (
    <section aria-label="Карточка жителя" className="grid grid-cols-[minmax(0,1fr)] gap-12 p-16">
      <div className="flex items-center gap-12">
        <span className="grid size-[2.75rem] flex-none place-items-center rounded-[14px] bg-page text-text-2">
          <IdCard className="size-[1.5rem]" aria-hidden="true" />
        </span>
        <div className="min-w-0">
          <h2 className="font-bold">{residentName}</h2>
          <p className="text-note text-text-2">Карточка закрыта</p>
        </div>
      </div>
      <p className="text-text-2">
        {typeset(
          'В карточке счета, платежи, счётчики и прежние заявки. Скажите, зачем она нужна: причина и ваше имя останутся в журнале.',
        )}
      </p>
      <div className="grid gap-8">
        {USUAL.map((usual) => (
          <Button key={usual} variant="default" justify="start" onClick={() => mutate(usual)}>
            {isPending && variables === usual ? 'Открываем…' : usual}
          </Button>
        ))}
      </div>
      <form
        className="grid gap-8"
        onSubmit={(event) => {
          event.preventDefault()
          if (words.length >= SHORTEST && !isPending) mutate(words)
        }}
      >
        <TextInput
          label="Другая причина"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {words.length >= SHORTEST && <Button type="submit">Открыть карточку</Button>}
      </form>
      {error && <Refused>{explain(error)}</Refused>}
    </section>
  )
}

const USUAL = ['Отвечаю на заявку', 'Проверяю начисление', 'Ищу платёж', 'Говорю с жителем по телефону']
