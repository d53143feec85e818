import { SkeletonCard } from '@mosobleirc/ui'
import { PaymentHistory } from '../features/payments/PaymentHistory.tsx'
import { usePayments } from '../features/payments/payments.api.ts'
import { LoadFailed } from './LoadFailed.tsx'

type Section = {
  /** Under an order only the bank's word is read aloud, not that a list is on its way. */
  quiet?: boolean
}

/** What was paid before: on the list of payments, and under an order that is at its end. */
export const HistorySection = ({ quiet = false }: Section) => {
  const { data, error, ...rest } = usePayments()
  if (data) return <PaymentHistory payments={data.value.payments} />
  return error ? (
    <LoadFailed what="История не загрузилась" error={error} {...rest} />
  ) : (
    <div aria-hidden={quiet}>
      <SkeletonCard rows={3} words="Загружаем платежи" />
    </div>
  )
}
