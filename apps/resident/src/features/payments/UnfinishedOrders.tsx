import { Row, RowList } from '@mosobleirc/ui'
import { Clock3, Wallet } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { isUnderWay, orderHref, type UnfinishedOrder, unfinishedWords } from '../../lib/unfinished-words.ts'

/** The way back to what was begun: before anything else is paid. */
export const UnfinishedOrders = ({ orders }: { orders: readonly UnfinishedOrder[] }) =>
  orders.length > 0 && (
    <RowList label={typeset('Начатые платежи')}>
      {orders.map((order) => (
        <Row
          key={order.orderId}
          icon={isUnderWay(order) ? Clock3 : Wallet}
          tone={isUnderWay(order) ? 'primary' : 'warn'}
          {...unfinishedWords(order)}
          href={orderHref(order)}
        />
      ))}
    </RowList>
  )
