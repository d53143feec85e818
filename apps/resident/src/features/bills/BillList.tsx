import { formatDay, formatPeriod } from '@mosobleirc/domain/shared'
import { EmptyState, Row, RowList, StatusLine, Sum } from '@mosobleirc/ui'
import { CircleAlert, CircleCheck, Clock3 } from 'lucide-react'
import { useFirstFew } from '../../lib/use-first-few.ts'
import { typeset } from '../../lib/typeset.ts'
import type { BillHead } from './bills.api.ts'

/** Bills by month, newest first, each with what became of it. */
export const BillList = ({ bills, accountId }: { bills: readonly BillHead[]; accountId: string }) => {
  const { shown, hidden, showAll } = useFirstFew(bills, 6)
  if (bills.length === 0) {
    return (
      <EmptyState title={typeset('Квитанций ещё нет')}>
        {typeset('Первая появится в начале следующего месяца.')}
      </EmptyState>
    )
  }
  return (
    <RowList label="Квитанции">
      {shown.map((bill) => (
        <Row
          key={bill.id}
          title={capital(formatPeriod(bill.period))}
          second={<State bill={bill} />}
          href={`/payments/bills/${accountId}/${bill.period}`}
          end={
            <span className="flex-none text-body font-title">
              <Sum amount={bill.total} />
            </span>
          }
        />
      ))}
      {hidden > 0 && <Row title={typeset(`Ещё ${hidden}: показать все`)} onPress={showAll} />}
    </RowList>
  )
}

const State = ({ bill: { state, dueOn, paidOn } }: { bill: BillHead }) => {
  switch (state) {
    case 'to-pay':
      return (
        <StatusLine look="attention" icon={Clock3}>
          {typeset(`к оплате до ${formatDay(dueOn)}`)}
        </StatusLine>
      )
    case 'overdue':
      return (
        <StatusLine look="bad" icon={CircleAlert}>
          {typeset(`просрочено с ${formatDay(dueOn)}`)}
        </StatusLine>
      )
    case 'paid':
      return (
        <StatusLine look="ok" icon={CircleCheck}>
          {typeset(paidOn ? `оплачено ${formatDay(paidOn)}` : 'оплачено')}
        </StatusLine>
      )
    case 'carried':
      return (
        <StatusLine look="quiet" icon={Clock3}>
          {typeset('остаток вошёл в следующую квитанцию')}
        </StatusLine>
      )
  }
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
