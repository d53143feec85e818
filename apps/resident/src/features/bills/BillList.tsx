import { formatDay, formatPeriod } from '@mosobleirc/domain/shared'
import { EmptyState, Row, RowList, StatusLine, Sum } from '@mosobleirc/ui'
import { CircleAlert, CircleCheck, Clock3, type LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useFirstFew } from '../../lib/use-first-few.ts'
import { typeset } from '../../lib/typeset.ts'
import type { BillHead } from './bills.api.ts'

/** Bills by month, newest first, each with what became of it. */
export const BillList = ({
  bills,
  accountId,
  beside,
}: {
  bills: readonly BillHead[]
  accountId: string
  /** The bill that stands beside the list on a wide screen. */
  beside?: BillHead['period'] | undefined
}) => {
  const { shown, hidden, showAll } = useFirstFew(bills, 5)
  if (bills.length === 0) {
    return (
      <EmptyState title={typeset('Квитанций ещё нет')}>
        {typeset('Первая появится в начале следующего месяца.')}
      </EmptyState>
    )
  }
  return (
    <RowList label="Квитанции" inset={beside !== undefined}>
      {shown.map((bill) => (
        <Row
          key={bill.id}
          title={capital(formatPeriod(bill.period))}
          second={<State bill={bill} />}
          href={
            beside === undefined
              ? `/payments/bills/${accountId}/${bill.period}`
              : `/payments?account=${accountId}&period=${bill.period}`
          }
          chosen={bill.period === beside}
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

type Status = { look: ComponentProps<typeof StatusLine>['look']; icon: LucideIcon; words: string }

const statuses: Record<BillHead['state'], (bill: BillHead) => Status> = {
  'to-pay': ({ dueOn }) => ({ look: 'attention', icon: Clock3, words: `к оплате до ${formatDay(dueOn)}` }),
  overdue: ({ dueOn }) => ({ look: 'bad', icon: CircleAlert, words: `просрочено с ${formatDay(dueOn)}` }),
  paid: ({ paidOn }) => ({
    look: 'ok',
    icon: CircleCheck,
    words: paidOn ? `оплачено ${formatDay(paidOn)}` : 'оплачено',
  }),
  carried: () => ({ look: 'quiet', icon: Clock3, words: 'остаток вошёл в следующую квитанцию' }),
}

const State = ({ bill }: { bill: BillHead }) => {
  const { look, icon, words } = statuses[bill.state](bill)
  return (
    <StatusLine look={look} icon={icon}>
      {typeset(words)}
    </StatusLine>
  )
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
