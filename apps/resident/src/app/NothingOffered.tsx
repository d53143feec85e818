import { ButtonLink, Card, EmptyState, SkeletonCard } from '@mosobleirc/ui'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { useHome } from '../features/home/home.api.ts'
import type { Offer } from '../features/payments/payments.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** Why there is nothing to pay: no account, none that is proved, another's one, no bill yet, or all is paid. */
export const NothingOffered = ({ offer, named }: { offer: Offer; named: string | undefined }) => {
  const { data, error, ...rest } = useHome()
  if (!data) {
    return error ? (
      <LoadFailed what="Счета не загрузились" error={error} {...rest} />
    ) : (
      <SkeletonCard rows={4} words="Загружаем счета" />
    )
  }
  const { accounts } = data.value
  if (accounts.length === 0) return <NoAccount />
  const asked = named === undefined ? accounts : accounts.filter(({ id }) => id === named)
  const [first] = asked
  if (first && !asked.some(({ verified }) => verified)) {
    return (
      <Card>
        <UnverifiedNotice what="Суммы и оплата" accountId={first.id} />
      </Card>
    )
  }
  if (!first) return <Nothing title="Этого счёта у вас нет" words="Выберите счёт в платежах." />
  return offer.accounts.some(({ period }) => period !== undefined) ? (
    <Nothing
      title="Все счета оплачены!"
      words="Сейчас платить не нужно. Новая квитанция придёт в начале месяца."
      picture={<CircleCheck className="size-[min(3rem,64px)] text-ok" aria-hidden />}
    />
  ) : (
    <Nothing title="Платить пока нечего" words="Первая квитанция придёт в начале месяца." />
  )
}

const Nothing = ({ title, words, picture }: { title: string; words: string; picture?: ReactNode }) => (
  <EmptyState
    picture={picture}
    title={typeset(title)}
    actions={<ButtonLink href="/payments">{typeset('К платежам')}</ButtonLink>}
  >
    {typeset(words)}
  </EmptyState>
)
