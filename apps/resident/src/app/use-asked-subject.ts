import {
  formatDay,
  formatMicros,
  formatPeriod,
  micros,
  monthName,
  parseBillingPeriod,
} from '@mosobleirc/domain/shared'
import { useBill } from '../features/bills/bills.api.ts'
import { useHome } from '../features/home/home.api.ts'
import { lookOf } from '../features/meters/meter-look.ts'
import { useMeters } from '../features/meters/meters.api.ts'
import { usePayments } from '../features/payments/payments.api.ts'
import type { AskedSubject, RequestDraft } from '../features/requests/request-draft.ts'
import { printedService } from '../lib/printed-service.ts'
import type { RequestAddress } from '../lib/request-href.ts'

type Asked = {
  subject?: AskedSubject
  /** Fields of the form that are known from it. */
  answers?: RequestDraft['answers']
}

/**
 * What a request comes from, when its address names something of the resident's: a line of a bill, a meter, a payment.
 * What is not there any more is left out, and the request is written without it.
 */
export const useAskedSubject = (address: RequestAddress) => {
  const bill = useAskedBill(address)
  const meter = useAskedMeter(address)
  const payment = useAskedPayment(address)
  const asked = [bill, meter, payment].find(({ wanted }) => wanted)
  return {
    loading: asked?.loading ?? false,
    error: asked?.error ?? null,
    isFetching: asked?.isFetching ?? false,
    refetch: () => asked?.refetch(),
    ...asked?.found,
  }
}

type Query = { data: unknown; error: Error | null; isFetching: boolean; refetch: () => unknown }

const asked = (wanted: boolean, { data, error, isFetching, refetch }: Query, found: Asked | undefined) => ({
  wanted,
  loading: wanted && data === undefined && !error,
  error: data === undefined ? error : null,
  isFetching,
  refetch,
  found,
})

const useAskedBill = ({ bill: id, line: lineId, account = '', period }: RequestAddress) => {
  const query = useBill(id === undefined ? '' : account, parseBillingPeriod(period ?? ''))
  const bill = query.data?.value
  const line = bill?.lines.find((each) => each.id === lineId)
  if (!bill || bill.id !== id) return asked(id !== undefined, query, undefined)
  const common = { kind: 'bill', id, accountId: account } as const
  return asked(true, query, {
    subject: line
      ? {
          ...common,
          lineId: line.id,
          title: `${printedService(line.service)}, ${monthName(bill.period)}`,
          note: 'Строка квитанции',
          amount: line.total,
        }
      : {
          ...common,
          title: 'Квитанция',
          note: formatPeriod(bill.period),
          amount: bill.total,
        },
    answers: { period: bill.period, ...(line && { service: printedService(line.service) }) },
  })
}

const useAskedMeter = ({ meter: id, value, account = '' }: RequestAddress) => {
  const query = useMeters(id === undefined ? '' : account)
  const today = useHome().data?.value.today
  const meter = query.data?.value.meters.find((each) => each.id === id)
  if (!meter) return asked(id !== undefined, query, undefined)
  const before = meter.previous?.dials[0]
  return asked(true, query, {
    subject: {
      kind: 'meter',
      id: meter.id,
      accountId: account,
      title: lookOf(meter).name,
      note: [
        `Счётчик № ${meter.number}`,
        before !== undefined && `было ${formatMicros(micros(before), meter.fractionDigits)}`,
      ]
        .filter(Boolean)
        .join(', '),
    },
    answers: {
      meter: meter.number,
      ...(value !== undefined && { value }),
      ...(today !== undefined && { date: today }),
    },
  })
}

const useAskedPayment = ({ payment: id }: RequestAddress) => {
  const query = usePayments(id !== undefined)
  const payment = query.data?.value.payments.find((each) => each.id === id)
  if (!payment) return asked(id !== undefined, query, undefined)
  return asked(true, query, {
    subject: {
      kind: 'payment',
      id: payment.id,
      accountId: payment.accountId,
      title: 'Платёж',
      note: `${payment.accountName}, ${formatDay(payment.paidOn)}`,
      amount: payment.amount,
    },
    answers: { date: payment.paidOn },
  })
}
