import { formatInstantDay } from '@mosobleirc/domain/shared'
import { BottomBar, ButtonLink, Shell, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter } from '@tanstack/react-router'
import { ReceiptText } from 'lucide-react'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { NextPayment } from '../features/payments/NextPayment.tsx'
import { OrderCard } from '../features/payments/OrderCard.tsx'
import { type Order, useCheck, useOrder } from '../features/payments/payments.api.ts'
import { ShareCheck } from '../features/payments/ShareCheck.tsx'
import { AskRow } from '../features/requests/AskRow.tsx'
import { askAnew } from '../lib/ask-anew.ts'
import { typeset } from '../lib/typeset.ts'
import { orderHref } from '../lib/unfinished-words.ts'
import { HistorySection } from './HistorySection.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useFrame } from './use-frame.tsx'
import { useToday } from './use-today.ts'

/** «Где мои деньги»: the order as it is now, after every return and every reload. */
export const OrderPage = () => {
  const router = useRouter()
  const { items, rail } = useFrame()
  const today = useToday()
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useOrder(orderId)
  const ended = data !== undefined && data.nextPaymentId === undefined
  useFreshSums(data)
  return (
    <Shell rail={rail} {...(ended && { bar: <BottomBar items={items} /> })}>
      <StepScreen
        title={typeset('Где мои деньги')}
        {...(data && { subtitle: typeset(`Платёж от ${formatInstantDay(data.createdAt)}`) })}
        onBack={() => router.history.push('/payments')}
        aboveBar={ended}
      >
        <div className="stack px-16 pb-24">
          {data && <OrderCard order={data} today={today} />}
          {data && data.paid > 0n && <CheckOf order={data} />}
          {data?.payments
            .filter(({ state }) => state === 'paid')
            .map(({ id, accountId, recipient }) => (
              <AskRow
                key={id}
                title={data.payments.length > 1 ? `Спросить о платеже: ${recipient}` : 'Спросить о платеже'}
                about={{ topic: 'R6', payment: id, account: accountId }}
              />
            ))}
          {ended && <HistorySection quiet />}
          {!data && error && <LoadFailed what="Платёж не загрузился" error={error} {...rest} />}
          {!data && !error && <SkeletonCard rows={4} words="Спрашиваем банк" />}
        </div>
        {data && <NextPayment order={data} />}
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

/** What became of an order changes what every other screen says of money. */
const useFreshSums = (order: Order | undefined) => {
  const client = useQueryClient()
  const seen = order && `${order.state} ${order.paid}`
  useEffect(() => {
    if (seen === undefined) return
    void askAnew(client, [['home'], ['offer'], ['payments'], ['bills']])
  }, [client, seen])
}
