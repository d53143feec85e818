import { Button } from '@mantine/core'
import { formatDay, formatRubles, pluralRu, typeset } from '@mosobleirc/domain/shared'
import { Eye, House } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { Tag, type Tone } from '../../lib/Tag.tsx'
import { AccountOfCard } from './AccountOfCard.tsx'
import { CardSection } from './CardSection.tsx'
import { type Card, useShowPhone } from './card.api.ts'

/** Who asks: accounts with sums, bills and meters, payments, earlier requests. */
export const ResidentCard = ({ requestId, card }: { requestId: string; card: Card }) => {
  const asked = card.accounts.find((account) => account.asked) ?? card.accounts[0]
  const [chosen, setChosen] = useState(asked?.id)
  const account = card.accounts.find(({ id }) => id === chosen) ?? asked
  return (
    <section aria-label="Карточка жителя" className="grid grid-cols-[minmax(0,1fr)] gap-16 p-16">
      <Person requestId={requestId} card={card} />
      {card.accounts.length > 1 && (
        <fieldset aria-label="Лицевые счета" className="grid min-w-0 gap-6">
          {card.accounts.map(({ id, number, address }) => (
            <Button
              key={id}
              size="xs"
              h="auto"
              className="py-6"
              justify="start"
              variant={id === account?.id ? 'light' : 'default'}
              aria-pressed={id === account?.id}
              onClick={() => setChosen(id)}
            >
              <span className="truncate">{`${number} · ${address}`}</span>
            </Button>
          ))}
        </fieldset>
      )}
      {account ? (
        <>
          <p className="flex items-start gap-8">
            <House className="mt-[1px] size-[1.125rem] flex-none text-text-2" aria-hidden="true" />
            <span>
              {'ЛС '}
              <b className="whitespace-nowrap">{account.number}</b> {typeset(`· ${account.address}`)}
            </span>
          </p>
          <AccountOfCard account={account} />
        </>
      ) : (
        <p className="text-text-2">{typeset('Ни одного лицевого счёта ещё нет.')}</p>
      )}
      <Payments payments={card.payments} />
      <Requests requests={card.requests} />
    </section>
  )
}

const Person = ({ requestId, card }: { requestId: string; card: Card }) => {
  const { mutate, data, error, isPending } = useShowPhone(requestId)
  return (
    <div className="grid gap-8">
      <div className="flex items-center gap-12">
        <span className="grid size-[2.75rem] flex-none place-items-center rounded-[14px] bg-tint font-bold text-primary">
          {initials(card.name)}
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-bold">{card.name}</h2>
          <p className="text-note text-text-2">{data?.phone ?? card.maskedPhone}</p>
          {data?.email !== undefined && (
            <p className="text-note [overflow-wrap:anywhere] text-text-2">{data.email}</p>
          )}
        </div>
        {!data && (
          <Button
            variant="default"
            px="0.625rem"
            aria-label="Показать телефон и почту, это попадёт в журнал"
            onClick={() => mutate()}
          >
            {isPending ? '…' : <Eye className="size-[1.25rem]" aria-hidden="true" />}
          </Button>
        )}
      </div>
      {error && <Refused>{explain(error)}</Refused>}
    </div>
  )
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)

const paymentStates: Record<Card['payments'][number]['state'], { word: string; tone: Tone }> = {
  'in-transit': { word: 'в пути', tone: 'warn' },
  counted: { word: 'учтён', tone: 'ok' },
  listed: { word: 'в квитанции', tone: 'ok' },
}

const methods: Record<Card['payments'][number]['method'], string> = {
  sbp: 'СБП',
  card: 'карта',
  elsewhere: 'не у нас',
}

const Payments = ({ payments }: Pick<Card, 'payments'>) => (
  <CardSection title="Платежи" note={payments.length === 0 ? 'пока нет' : undefined}>
    {payments.map(({ id, paidOn, method, amount, state }) => (
      <li key={id} className="flex items-center gap-8 border-b border-line py-6 last:border-b-0">
        <span className="min-w-0 flex-1">{typeset(`${formatDay(paidOn)}, ${methods[method]}`)}</span>
        <b className="tabular-nums">{formatRubles(amount)}</b>
        <Tag tone={paymentStates[state].tone}>{paymentStates[state].word}</Tag>
      </li>
    ))}
  </CardSection>
)

const Requests = ({ requests }: Pick<Card, 'requests'>) => (
  <CardSection
    title="Прежние заявки"
    note={
      requests.length === 0
        ? 'нет'
        : `${requests.length} ${pluralRu(requests.length, 'заявка', 'заявки', 'заявок')}`
    }
  >
    {requests.map(({ id, number, topic }) => (
      <li key={id} className="border-b border-line last:border-b-0">
        <a href={`?request=${id}`} className="flex gap-8 py-6">
          <span className="text-text-2 tabular-nums">{number}</span>
          <span className="min-w-0 flex-1 truncate">{topic}</span>
        </a>
      </li>
    ))}
  </CardSection>
)
