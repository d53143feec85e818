import { formatRubles } from '@mosobleirc/domain/shared'
import { BottomAction, Button, ButtonLink } from '@mosobleirc/ui'
import { ArrowRight } from 'lucide-react'
import { explain, isRefusal } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { orderHref } from '../../lib/unfinished-words.ts'
import { type Order, type OrderPayment, type PayMethod, useStartPayment } from './payments.api.ts'
import { rivalOrderOf } from './rival-order.ts'

const otherMethod: Record<PayMethod, { method: PayMethod; words: string }> = {
  sbp: { method: 'card', words: 'Оплатить картой' },
  card: { method: 'sbp', words: 'Оплатить через СБП' },
}

/** The bottom edge of an order: on to the bank, the next payment, or another try, also by the other method. */
export const NextPayment = ({ order }: { order: Order }) => {
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
  if (isRefusal(error, 'order-outdated') || isRefusal(error, 'payment-pending'))
    return <WayOut error={error} />
  const method = next.method ?? order.payments.find((payment) => payment.method)?.method ?? 'sbp'
  const begin = (by: PayMethod) =>
    mutate(
      // A declined payment is tried anew: every try is a wish of its own.
      { paymentId: next.id, method: by, key: crypto.randomUUID() },
      { onSuccess: ({ confirmationUrl }) => globalThis.location.assign(confirmationUrl) },
    )
  const again = next.state === 'declined' || next.state === 'expired'
  const busy = isPending || isSuccess
  const other = otherMethod[method]
  return (
    <BottomAction
      note={order.payments.length > 1 && <Place order={order} next={next} />}
      {...(error && { refused: explain(error) })}
    >
      <div className="stack">
        <Button onClick={() => begin(method)} busy={busy ? 'Открываем страницу банка…' : undefined}>
          {typeset(again ? 'Попробовать ещё раз:' : 'Оплатить')} {formatRubles(next.amount)}
        </Button>
        {again && !busy && (
          <Button look="tint" onClick={() => begin(other.method)}>
            {typeset(other.words)}
          </Button>
        )}
      </div>
    </BottomAction>
  )
}

/** This order cannot go on: a newer bill has come, or another payment is under way. */
const WayOut = ({ error }: { error: Error | null }) => {
  const orderId = rivalOrderOf(error)
  return (
    <BottomAction refused={explain(error)}>
      {orderId === undefined ? (
        <ButtonLink href="/payments">{typeset('К платежам')}</ButtonLink>
      ) : (
        <ButtonLink href={orderHref({ orderId })}>{typeset('Открыть начатый платёж')}</ButtonLink>
      )}
    </BottomAction>
  )
}

const Place = ({ order: { payments }, next }: { order: Order; next: OrderPayment }) => (
  <>
    <span>{next.recipient}</span>
    <span>{typeset(`${payments.indexOf(next) + 1} из ${payments.length}`)}</span>
  </>
)
