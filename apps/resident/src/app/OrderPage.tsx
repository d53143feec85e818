import { formatRubles } from '@mosobleirc/domain/shared'
import { BottomAction, Button, ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { OrderCard } from '../features/payments/OrderCard.tsx'
import { type Order, useOrder, useStartPayment } from '../features/payments/payments.api.ts'
import { AskRow } from '../features/requests/AskRow.tsx'
import { askAnew } from '../lib/ask-anew.ts'
import { explain, isRefusal } from '../lib/explain.ts'
import { formatInstantDay } from '../lib/moscow-time.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'

/** «Где мои деньги»: the order as it is now, after every return and every reload. */
export const OrderPage = () => {
  const router = useRouter()
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useOrder(orderId)
  useFreshSums(data?.paid)
  return (
    <StepScreen
      title={typeset('Где мои деньги')}
      {...(data && { subtitle: typeset(`Платёж от ${formatInstantDay(data.createdAt)}`) })}
      onBack={() => router.history.push('/payments')}
    >
      <div className="stack px-16 pb-24">
        {data && <OrderCard order={data} />}
        {data?.payments
          .filter(({ state }) => state === 'paid')
          .map(({ id, accountId, recipient }) => (
            <AskRow
              key={id}
              title={data.payments.length > 1 ? `Спросить о платеже: ${recipient}` : 'Спросить о платеже'}
              about={{ topic: 'R6', payment: id, account: accountId }}
            />
          ))}
        {!data && error && <LoadFailed what="Платёж не загрузился" error={error} {...rest} />}
        {!data && !error && <SkeletonCard rows={4} words="Спрашиваем банк" />}
      </div>
      {data && <NextStep order={data} />}
    </StepScreen>
  )
}

/** What was paid changes the sums of every other screen. */
const useFreshSums = (paid: bigint | undefined) => {
  const client = useQueryClient()
  useEffect(() => {
    if (paid === undefined) return
    void askAnew(client, [['home'], ['offer'], ['payments'], ['bills']])
  }, [client, paid])
}

const NextStep = ({ order }: { order: Order }) => {
  const { mutate, error, isPending, isSuccess } = useStartPayment(order.id)
  const next = order.payments.find(({ id }) => id === order.nextPaymentId)
  if (!next) {
    return (
      <BottomAction>
        <ButtonLink href="/" look={order.state === 'paid' ? 'filled' : 'tint'}>
          {typeset('На главную')}
        </ButtonLink>
      </BottomAction>
    )
  }
  if (next.confirmationUrl !== undefined) {
    return (
      <BottomAction>
        <ButtonLink href={next.confirmationUrl} external iconAfter={ArrowRight}>
          {typeset('Продолжить на странице банка')}
        </ButtonLink>
      </BottomAction>
    )
  }
  if (isRefusal(error, 'order-outdated')) {
    return (
      <BottomAction>
        <Refused error={error} />
        <ButtonLink href="/payments">{typeset('К платежам')}</ButtonLink>
      </BottomAction>
    )
  }
  const begin = () =>
    mutate(
      // A declined payment is tried anew: every try is a wish of its own.
      {
        paymentId: next.id,
        method: next.method ?? order.payments.find(({ method }) => method)?.method ?? 'sbp',
        key: crypto.randomUUID(),
      },
      { onSuccess: ({ confirmationUrl }) => globalThis.location.assign(confirmationUrl) },
    )
  const place = order.payments.indexOf(next) + 1
  const again = next.state === 'declined' || next.state === 'expired'
  return (
    <BottomAction
      note={
        order.payments.length > 1 && (
          <>
            <span>{next.recipient}</span>
            <span>{typeset(`${place} из ${order.payments.length}`)}</span>
          </>
        )
      }
    >
      {error && <Refused error={error} />}
      <Button onClick={begin} busy={isPending || isSuccess ? 'Открываем страницу банка…' : undefined}>
        {typeset(again ? 'Попробовать ещё раз:' : 'Оплатить')} {formatRubles(next.amount)}
      </Button>
    </BottomAction>
  )
}

const Refused = ({ error }: { error: Error | null }) => (
  <p role="alert" className="pb-8 text-second text-bad">
    {explain(error)}
  </p>
)
