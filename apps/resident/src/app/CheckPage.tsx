import { BottomAction, ButtonLink, EmptyState, HeaderAction, SkeletonCard } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { CheckCards } from '../features/payments/CheckCards.tsx'
import { useCheck } from '../features/payments/payments.api.ts'
import { ShareCheck } from '../features/payments/ShareCheck.tsx'
import { typeset } from '../lib/typeset.ts'
import { orderHref } from '../lib/unfinished-words.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'

/** «Чек об оплате»: to be read, shared, printed and kept. */
export const CheckPage = () => {
  const { orderId = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useCheck(orderId)
  const paid = data !== undefined && data.payments.length > 0
  return (
    <StepScreen
      title={typeset('Чек об оплате')}
      {...(data && { subtitle: typeset(`Платёж № ${data.number}`) })}
      {...(paid && {
        action: <HeaderAction icon={Printer} word="Печать, PDF" onPress={() => globalThis.print()} />,
      })}
    >
      <div className="stack px-16 pb-24">
        {paid && <CheckCards check={data} />}
        {data && !paid && <NothingTaken orderId={orderId} />}
        {!data && error && <LoadFailed what="Чек не загрузился" error={error} {...rest} />}
        {!data && !error && <SkeletonCard rows={5} words="Загружаем чек" />}
      </div>
      {paid && (
        <BottomAction>
          <ShareCheck check={data} look="filled" />
        </BottomAction>
      )}
    </StepScreen>
  )
}

const NothingTaken = ({ orderId }: { orderId: string }) => (
  <EmptyState
    title={typeset('Чека пока нет')}
    actions={<ButtonLink href={orderHref({ orderId })}>{typeset('К платежу')}</ButtonLink>}
  >
    {typeset('Он появится, как только банк подтвердит оплату.')}
  </EmptyState>
)
