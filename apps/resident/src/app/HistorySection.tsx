import { SkeletonCard } from '@mosobleirc/ui'
import { PaymentHistory } from '../features/payments/PaymentHistory.tsx'
import { usePayments } from '../features/payments/payments.api.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** What was paid before: on the list of payments, and under an order that is at its end. */
export const HistorySection = () => {
  const { data, error, ...rest } = usePayments()
  if (data) return <PaymentHistory payments={data.value.payments} />
  return error ? (
    <LoadFailed what="История не загрузилась" error={error} {...rest} />
  ) : (
    <SkeletonCard rows={3} words="Загружаем платежи" />
  )
}
