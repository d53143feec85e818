import { formatPeriod } from '@mosobleirc/domain/shared'
import { SkeletonCard } from '@mosobleirc/ui'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type Offer, useOffer } from '../features/payments/payments.api.ts'
import { PayForm } from '../features/payments/PayForm.tsx'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { NothingOffered } from './NothingOffered.tsx'
import { StepScreen } from './StepScreen.tsx'

/** «Оплата»: all accounts as they are, or one account with a sum of one's own. */
export const PayPage = () => {
  const router = useRouter()
  const { account } = useSearch({ strict: false })
  const { data, error, ...rest } = useOffer()
  const accounts = data ? offered(data, account) : []
  const periods = [...new Set(accounts.flatMap(({ period }) => (period ? [period] : [])))]
  const [period, other] = periods
  const open = ({ orderId, confirmationUrl }: { orderId: string; confirmationUrl?: string }) => {
    // The acquirer's page takes the place of this one, so that «back» from it does not pay again.
    router.history.replace(`/payments/orders/${orderId}`)
    if (confirmationUrl !== undefined) globalThis.location.assign(confirmationUrl)
  }
  return (
    <StepScreen
      title="Оплата"
      {...(period && !other && { subtitle: typeset(`Квитанция за ${formatPeriod(period)}`) })}
    >
      {data && accounts.length > 0 && (
        <PayForm
          accounts={accounts}
          single={account !== undefined || data.accounts.length === 1}
          checkTo={data.checkTo}
          unfinished={data.unfinished.filter(({ accountIds }) =>
            accounts.some(({ accountId }) => accountIds.includes(accountId)),
          )}
          onStarted={open}
        />
      )}
      <div className="px-16">
        {data && accounts.length === 0 && <NothingOffered offer={data} named={account} />}
        {!data && error && <LoadFailed what="Сумма не загрузилась" error={error} {...rest} />}
        {!data && !error && <SkeletonCard rows={4} words="Считаем сумму" />}
      </div>
    </StepScreen>
  )
}

/** All accounts that owe something; one that was named is shown whatever it owes, because it may be paid ahead. */
const offered = ({ accounts }: Offer, named: unknown): Offer['accounts'] =>
  typeof named === 'string'
    ? accounts.filter(({ accountId }) => accountId === named)
    : accounts.filter(({ toPay }) => toPay > 0n)
