import { type BillingPeriod, formatRubles, monthName, parseBillingPeriod } from '@mosobleirc/domain/shared'
import { BottomAction, ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { Navigate, useParams } from '@tanstack/react-router'
import { BillDetail } from '../features/bills/BillDetail.tsx'
import { useBill } from '../features/bills/bills.api.ts'
import { AskRow } from '../features/requests/AskRow.tsx'
import { typeset } from '../lib/typeset.ts'
import { useWide } from '../lib/use-wide.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { NotFoundScreen } from './NotFoundScreen.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'

/** A bill opened, with the sum of today and the way to pay it. On a wide screen it stands beside the list. */
export const BillPage = () => {
  const { accountId = '', period = '' } = useParams({ strict: false })
  const parsed = parseBillingPeriod(period)
  const wide = useWide()
  if (!parsed) return <NotFoundScreen />
  if (wide) return <Navigate to="/payments" search={{ account: accountId, period: parsed }} replace />
  return <Bill accountId={accountId} period={parsed} />
}

const Bill = ({ accountId, period }: { accountId: string; period: BillingPeriod }) => {
  const { data, error, ...rest } = useBill(accountId, period)
  const bill = data?.value
  return (
    <StepScreen
      title={typeset(`Квитанция за ${monthName(period)}`)}
      {...(bill && { subtitle: typeset(`${bill.accountName} · ЛС ${bill.accountNumber}`) })}
    >
      <div className="stack px-16 pb-24">
        {data && <SeenNote seenAt={data.seenAt} />}
        {bill && <BillDetail bill={bill} accountId={accountId} />}
        {bill && (
          <AskRow
            title="Спросить о квитанции"
            about={{ topic: 'R1', bill: bill.id, period: bill.period, account: accountId }}
          />
        )}
        {!bill && error && <LoadFailed what="Квитанция не загрузилась" error={error} {...rest} />}
        {!bill && !error && <SkeletonCard rows={5} words="Загружаем квитанцию" />}
      </div>
      {bill?.toPayNow !== undefined && bill.toPayNow > 0n && (
        <BottomAction>
          <ButtonLink href={`/payments/pay?account=${accountId}`}>
            {typeset('Оплатить')} {formatRubles(bill.toPayNow)}
          </ButtonLink>
        </BottomAction>
      )}
    </StepScreen>
  )
}
