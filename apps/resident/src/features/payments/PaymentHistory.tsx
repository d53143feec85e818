import { type CalendarDate, formatDate, formatDay } from '@mosobleirc/domain/shared'
import { EmptyState, Row, RowList, SectionHeading, StatusLine, Sum } from '@mosobleirc/ui'
import { CircleCheck, House, Package } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFirstFew } from '../../lib/use-first-few.ts'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import { methodWord } from './payment-words.ts'
import type { ListedPayment } from './payments.api.ts'

/** «Платежи»: what was paid, and where it is now. */
export const PaymentHistory = ({ payments }: { payments: readonly ListedPayment[] }) => {
  const { shown, hidden, showAll } = useFirstFew(payments, 5)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // Who came for the payments is led past the bills; before this list was there nothing could be led to.
    if (globalThis.location.hash === '#payment-history') section.current?.scrollIntoView()
  }, [])
  return (
    <section ref={section} className="stack" aria-labelledby="payment-history">
      <SectionHeading id="payment-history">{typeset('История платежей')}</SectionHeading>
      {payments.length === 0 ? (
        <EmptyState title={typeset('Платежей ещё не было')}>
          {typeset('Здесь будет каждый платёж и то, где сейчас деньги.')}
        </EmptyState>
      ) : (
        <RowList>
          {shown.map((payment) => (
            <Row
              key={payment.id}
              icon={House}
              title={payment.accountName}
              second={
                <>
                  {typeset(`${shortDate(payment.paidOn)}, ${methodWord(payment.method)}`)}
                  <Place payment={payment} />
                </>
              }
              {...(payment.orderId !== undefined && { href: `/payments/orders/${payment.orderId}` })}
              end={
                <span className="flex-none text-body font-title">
                  <Sum amount={payment.amount} />
                </span>
              }
            />
          ))}
          {hidden > 0 && <Row title={typeset(`Ещё ${hidden}: показать все`)} onPress={showAll} />}
        </RowList>
      )}
      {shown.some(({ state }) => state === 'in-transit') && (
        <p className="px-4 text-second text-text-2">
          {typeset('Что значит «в пути»')}
          <WhatIs code="in-transit" word="в пути" />
        </p>
      )}
    </section>
  )
}

/** The year is said only of another year. */
const shortDate = (date: CalendarDate): string =>
  date.startsWith(String(new Date().getFullYear())) ? formatDay(date) : formatDate(date)

const Place = ({ payment: { state, countedOn } }: { payment: ListedPayment }) =>
  state === 'in-transit' ? (
    <StatusLine look="primary" icon={Package}>
      {typeset('в пути')}
    </StatusLine>
  ) : (
    <StatusLine look="ok" icon={CircleCheck}>
      {typeset(countedOn ? `учтён ${formatDay(countedOn)}` : 'учтён')}
    </StatusLine>
  )
