import { type BillingPeriod, monthName } from '@mosobleirc/domain/shared'
import { SkeletonCard } from '@mosobleirc/ui'
import { BillDetail } from '../features/bills/BillDetail.tsx'
import { useBill } from '../features/bills/bills.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** The chosen bill beside the list of a wide screen. The button that pays stays with the total in the list. */
export const BillBeside = ({ accountId, period }: { accountId: string; period: BillingPeriod }) => {
  const { data, error, ...rest } = useBill(accountId, period)
  return (
    <section aria-labelledby="bill-beside">
      <h2 id="bill-beside" className="flex min-h-[48px] items-center pt-22 pb-14 text-h1">
        {typeset(`Квитанция за ${monthName(period)}`)}
      </h2>
      {data && <BillDetail bill={data.value} accountId={accountId} />}
      {!data && error && <LoadFailed what="Квитанция не загрузилась" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={5} words="Загружаем квитанцию" />}
    </section>
  )
}
