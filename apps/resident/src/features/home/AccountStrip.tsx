import { formatDay, kopecks } from '@mosobleirc/domain/shared'
import { AccountCard, type AccountCardState, Tiles } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { Home } from './home.api.ts'

type HomeAccount = Home['accounts'][number]

/** The accounts beside each other: shown when there are several, or when one still waits for its receipt. */
export const AccountStrip = ({ accounts }: { accounts: readonly HomeAccount[] }) =>
  (accounts.length > 1 || accounts.some(({ verified }) => !verified)) && (
    <Tiles label="Лицевые счета">
      {accounts.map((account) => (
        <AccountCard
          key={account.id}
          name={account.ownName ?? account.shortAddress}
          address={account.ownName === undefined ? `ЛС ${account.number}` : account.shortAddress}
          state={stateOf(account)}
          href={
            account.verified ? `/payments?account=${account.id}` : `/register/fields?account=${account.id}`
          }
        />
      ))}
    </Tiles>
  )

const ZERO = kopecks(0n)

const stateOf = ({
  state,
  toPay = ZERO,
  overpaid,
  dueOn,
  overdue,
  overdueDebt,
}: HomeAccount): AccountCardState => {
  if (state === 'unverified') return { kind: 'unverified' }
  if (state === 'no-bill') return { kind: 'no-bill', note: typeset('Квитанции пока нет') }
  if (state === 'to-pay') {
    const late = overdueDebt && (overdue ? ('all' as const) : ('part' as const))
    return { kind: 'to-pay', amount: toPay, until: dueOn && `до ${formatDay(dueOn)}`, overdue: late }
  }
  if (state === 'in-transit') return { kind: 'in-transit', amount: toPay }
  if (overpaid !== undefined) return { kind: 'settled', amount: overpaid, note: 'переплата' }
  return { kind: 'settled', amount: toPay, note: state === 'settled' ? 'учтено' : 'оплачено' }
}
