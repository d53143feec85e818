import { formatRubles } from '@mosobleirc/domain/shared'
import { BottomAction, BottomBar, Button, ButtonLink, Shell, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter } from '@tanstack/react-router'
import { ArrowRight, ReceiptText } from 'lucide-react'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { OrderCard } from '../features/payments/OrderCard.tsx'
import { type Order, useCheck, useOrder, useStartPayment } from '../features/payments/payments.api.ts'
import { ShareCheck } from '../features/payments/ShareCheck.tsx'
import { askAnew } from '../lib/ask-anew.ts'
import { explain, isRefusal } from '../lib/explain.ts'
import { formatInstantDay } from '../lib/moscow-time.ts'
import { typeset } from '../lib/typeset.ts'
import { orderHref } from '../lib/unfinished-words.ts'
import { HistorySection } from './HistorySection.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useFrame } from './use-frame.tsx'

/** «Где мои деньги»: the order as it is now, after every return and every reload. */
export const OrderPage = () => {
  const router = useRouter()
  const { items, rail } = useFrame()
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useOrder(orderId)
  const ended = data !== undefined && data.nextPaymentId === undefined
  useFreshSums(data?.paid)
  return (
    <Shell rail={rail} {...(ended && { bar: <BottomBar items={items} /> })}>
      <StepScreen
        title={typeset('Где мои деньги')}
        {...(data && { subtitle: typeset(`Платёж от ${formatInstantDay(data.createdAt)}`) })}
        onBack={() => router.history.push('/payments')}
        aboveBar={ended}
      >
        <div className="stack px-16 pb-24">
          {data && <OrderCard order={data} />}
          {data && data.paid > 0n && <CheckOf order={data} />}
          {ended && <HistorySection quiet />}
          {!data && error && <LoadFailed what="Платёж не загрузился" error={error} {...rest} />}
          {!data && !error && <SkeletonCard rows={4} words="Спрашиваем банк" />}
        </div>
        {data && <NextStep order={data} />}
      </StepScreen>
    </Shell>
  )
}

/** Read beforehand, because a phone opens its sheet only at the very press. */
const CheckOf = ({ order: { id } }: { order: Order }) => {
  const { data } = useCheck(id)
  return (
    <div className="flex flex-wrap gap-12 *:min-w-max *:flex-1">
      <ButtonLink look="tint" icon={ReceiptText} href={`${orderHref({ orderId: id })}/check`}>
        Чек
      </ButtonLink>
      {data && <ShareCheck check={data} look="tint" />}
    </div>
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
  if (!next) return undefined
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
      <BottomAction refused={explain(error)}>
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
      {...(error && { refused: explain(error) })}
    >
      <Button onClick={begin} busy={isPending || isSuccess ? 'Открываем страницу банка…' : undefined}>
        {typeset(again ? 'Попробовать ещё раз:' : 'Оплатить')} {formatRubles(next.amount)}
      </Button>
    </BottomAction>
  )
}
