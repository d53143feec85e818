import { formatDay, formatRubles } from '@mosobleirc/domain/shared'
import { ButtonLink, Card, SkeletonCard, StatusLine, Sum } from '@mosobleirc/ui'
import { Package } from 'lucide-react'
import { AccountChoice } from '../features/accounts/AccountChoice.tsx'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { useBills } from '../features/bills/bills.api.ts'
import { BillList } from '../features/bills/BillList.tsx'
import { type Home, useHome } from '../features/home/home.api.ts'
import { PaymentHistory } from '../features/payments/PaymentHistory.tsx'
import { usePayments } from '../features/payments/payments.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { TabPage } from './TabPage.tsx'
import { useChosenAccount } from './use-chosen-account.ts'

/** «Платежи»: what all accounts owe, the bills of one of them, and where the money is. */
export const PaymentsPage = () => {
  const home = useHome().data
  const { accounts, chosen, choose, loading, ...rest } = useChosenAccount()
  return (
    <TabPage title="Платежи">
      {loading && <SkeletonCard rows={4} words="Загружаем квитанции" />}
      {rest.error && <LoadFailed what="Счета не загрузились" {...rest} error={rest.error} />}
      {!loading && !rest.error && !chosen && <NoAccount />}
      {home && <SeenNote seenAt={home.seenAt} />}
      {home && home.value.toPay > 0n && <ToPay home={home.value} />}
      {chosen && <AccountChoice accounts={accounts} chosen={chosen} onChoose={choose} />}
      {chosen && (chosen.verified ? <Bills accountId={chosen.id} /> : <UnverifiedNotice what="Квитанции" />)}
      {chosen && <History />}
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
        {typeset(home.overdue ? `Срок был до ${formatDay(home.dueOn)}` : `до ${formatDay(home.dueOn)}`)}
      </p>
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

const Bills = ({ accountId }: { accountId: string }) => {
  const { data, error, ...rest } = useBills(accountId)
  if (data) {
    return (
      <>
        <BillList bills={data.value.bills} accountId={accountId} />
        <ButtonLink look="tint" href={`/payments/pay?account=${accountId}`}>
          {typeset('Оплатить только этот счёт')}
        </ButtonLink>
      </>
    )
  }
  return error ? (
    <LoadFailed what="Квитанции не загрузились" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={4} words="Загружаем квитанции" />
  )
}

const History = () => {
  const { data, error, ...rest } = usePayments()
  if (data) return <PaymentHistory payments={data.value.payments} />
  return error ? (
    <LoadFailed what="История не загрузилась" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={3} words="Загружаем платежи" />
  )
}
