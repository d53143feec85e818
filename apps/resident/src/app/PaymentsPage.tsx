import { type BillingPeriod, formatDay, formatRubles } from '@mosobleirc/domain/shared'
import { ButtonLink, Card, SkeletonCard, StatusLine, Sum } from '@mosobleirc/ui'
import { useSearch } from '@tanstack/react-router'
import { CircleAlert, Package } from 'lucide-react'
import { AccountChoice } from '../features/accounts/AccountChoice.tsx'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { type BillHead, useBills } from '../features/bills/bills.api.ts'
import { BillList } from '../features/bills/BillList.tsx'
import { type Home, useHome } from '../features/home/home.api.ts'
import { UnfinishedOrders } from '../features/payments/UnfinishedOrders.tsx'
import { overdueWords } from '../lib/overdue-words.ts'
import { typeset } from '../lib/typeset.ts'
import { useWide } from '../lib/use-wide.ts'
import { BillBeside } from './BillBeside.tsx'
import { HistorySection } from './HistorySection.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'
import { useChosenAccount } from './use-chosen-account.ts'

/** «Платежи»: what all accounts owe, the bills of one of them, and where the money is. */
export const PaymentsPage = () => {
  const home = useHome().data
  const { accounts, chosen, choose, loading, ...rest } = useChosenAccount()
  const bills = useBills(chosen?.verified ? chosen.id : '')
  const beside = useChosenPeriod(bills.data?.value.bills)
  return (
    <TabPage
      title="Платежи"
      detail={chosen && beside && <BillBeside accountId={chosen.id} period={beside} />}
    >
      {loading && <SkeletonCard rows={4} words="Загружаем квитанции" />}
      {rest.error && <LoadFailed what="Счета не загрузились" {...rest} error={rest.error} />}
      {!loading && !rest.error && !chosen && <NoAccount />}
      {home && <SeenNote seenAt={home.seenAt} />}
      {home && <UnfinishedOrders orders={home.value.unfinished} />}
      {home && home.value.toPay > 0n && <ToPay home={home.value} />}
      {chosen && <AccountChoice accounts={accounts} chosen={chosen} onChoose={choose} />}
      {chosen &&
        (chosen.verified ? (
          <Bills accountId={chosen.id} beside={beside} owes={(chosen.toPay ?? 0n) > 0n} />
        ) : (
          <UnverifiedNotice what="Квитанции" accountId={chosen.id} />
        ))}
      {chosen && <HistorySection />}
    </TabPage>
  )
}

/** «К оплате по всем лицевым счетам»: gone when everything is paid. */
const ToPay = ({ home }: { home: Home }) => (
  <Card>
    <p className="text-second text-text-2">{typeset('К оплате по всем лицевым счетам')}</p>
    <p className="mt-4 text-figure">
      <Sum amount={home.toPay} />
    </p>
    {home.dueOn && (
      <p className="text-second text-text-2">
        {typeset(home.overdue ? `Срок был до ${formatDay(home.dueOn)}` : `До ${formatDay(home.dueOn)}`)}
      </p>
    )}
    {home.overdueDebt && (
      <StatusLine look="attention" icon={CircleAlert}>
        {overdueWords(home.overdueDebt)}
      </StatusLine>
    )}
    {home.inTransit && (
      <StatusLine look="primary" icon={Package}>
        {typeset(`${formatRubles(home.inTransit.amount)} в пути, уже вычтено`)}
      </StatusLine>
    )}
    <div className="mt-12">
      <ButtonLink href="/payments/pay">Оплатить</ButtonLink>
    </div>
  </Card>
)

/** On a wide screen a bill stands beside the list: the one that the address names, or the newest. */
const useChosenPeriod = (bills: readonly BillHead[] | undefined): BillingPeriod | undefined => {
  const wide = useWide()
  const { period } = useSearch({ strict: false })
  if (!wide || !bills) return undefined
  return (bills.find((bill) => bill.period === period) ?? bills[0])?.period
}

const Bills = ({
  accountId,
  beside,
  owes,
}: {
  accountId: string
  beside: BillingPeriod | undefined
  /** Something of this account is to be paid. */
  owes: boolean
}) => {
  const { data, error, ...rest } = useBills(accountId)
  if (data) {
    return (
      <>
        <BillList bills={data.value.bills} accountId={accountId} beside={beside} />
        {owes && (
          <ButtonLink look="tint" href={`/payments/pay?account=${accountId}`}>
            {typeset('Оплатить только этот счёт')}
          </ButtonLink>
        )}
      </>
    )
  }
  return error ? (
    <LoadFailed what="Квитанции не загрузились" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={4} words="Загружаем квитанции" />
  )
}
