import { fitsAtOnce, MOST_AT_ONCE, splitProportionally } from '@mosobleirc/domain/payments'
import { formatRubles, formatWholeRubles, type Kopecks, splitRubles } from '@mosobleirc/domain/shared'
import { Card, Field, IconSquare, StatusLine, Sum } from '@mosobleirc/ui'
import { CircleAlert, House } from 'lucide-react'
import { overdueWords } from '../../lib/overdue-words.ts'
import { typeset } from '../../lib/typeset.ts'
import type { OfferedAccount } from './payments.api.ts'

type Paid = {
  account: OfferedAccount
  /** Absent while what is typed is no sum. */
  amount: Kopecks | undefined
  /** A sum of one's own; absent where the sum cannot be changed. */
  typed?: { text: string | undefined; onType: (text: string) => void }
}

/** One account: its sum, and to whom it goes. */
export const PaidAccount = ({ account, amount, typed }: Paid) => (
  <Card as="section" labelledBy={account.accountId}>
    <div className="flex gap-12 @max-[17em]:flex-col">
      <IconSquare icon={House} tone="primary" />
      <div className="min-w-0 flex-1">
        <h2 id={account.accountId} className="text-[1.125rem] leading-[1.3] font-title">
          {account.name}
        </h2>
        <p className="text-second text-text-2">
          {account.name === account.address ? '' : `${account.address} · `}
          <span className="whitespace-nowrap">ЛС {account.number}</span>
        </p>
      </div>
    </div>
    <div className="mt-14">
      {typed ? (
        <Field
          label={typeset('Сумма, ₽')}
          value={typed.text ?? wordOf(account.toPay)}
          onChange={typed.onType}
          large
          {...(amount !== undefined && { shown: <Sum amount={amount} sign={false} /> })}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          suffix={
            amount === account.toPay && account.toPay > 0n ? (
              <span className="text-second font-normal">{typeset('весь долг')}</span>
            ) : undefined
          }
          attention={lessThanOwed(account, amount)}
          refused={wrong(amount)}
        />
      ) : (
        <>
          <p className="text-figure">
            <Sum amount={account.toPay} />
          </p>
          {!fitsAtOnce(account.toPay) && (
            <p className="text-second text-warn">
              {typeset(
                `Больше ${formatWholeRubles(MOST_AT_ONCE)} за раз не платят: откройте этот счёт отдельно и заплатите частями.`,
              )}
            </p>
          )}
        </>
      )}
    </div>
    {account.overdueDebt && (
      <div className="mt-8">
        <StatusLine look="attention" icon={CircleAlert}>
          {overdueWords(account.overdueDebt)}
        </StatusLine>
      </div>
    )}
    <Recipients account={account} amount={amount} />
    {account.documentTotal !== undefined && (
      <p className="mt-10 text-second text-text-2">
        {typeset('В квитанции ')}
        {formatRubles(account.documentTotal)}
        {typeset(': уже оплаченное вычли.')}
      </p>
    )}
  </Card>
)

const wordOf = (amount: Kopecks): string => {
  const { whole, kopecks } = splitRubles(amount)
  return `${whole},${kopecks}`
}

const wrong = (amount: Kopecks | undefined): string | undefined => {
  if (amount === undefined) return typeset('Сумма в рублях, например 1500 или 1500,50')
  return fitsAtOnce(amount)
    ? undefined
    : typeset(`За один раз можно заплатить до ${formatWholeRubles(MOST_AT_ONCE)}. Введите сумму поменьше.`)
}

const lessThanOwed = ({ toPay }: OfferedAccount, amount: Kopecks | undefined): string | undefined => {
  if (amount === undefined || toPay <= 0n) return undefined
  if (amount < toPay)
    return typeset(
      `Останется долг ${formatRubles((toPay - amount) as Kopecks)}. С 31-го дня на него начисляют пени.`,
    )
  if (amount > toPay) return typeset('Больше, чем в квитанции: лишнее зачтут в следующем месяце.')
  return undefined
}

const Recipients = ({ account: { recipients }, amount }: Pick<Paid, 'account' | 'amount'>) => {
  if (amount === undefined || !fitsAtOnce(amount) || recipients.length === 0) return null
  const parts = splitProportionally(
    amount,
    recipients.map(({ toPay }) => toPay),
  )
  return (
    <div className="mt-12 grid gap-8 text-second">
      <dl className="grid gap-8">
        {recipients.map((recipient, index) => (
          <div key={recipient.payeeId} className="flex flex-wrap justify-between gap-x-12">
            <dt className="text-text-2">{recipient.name}</dt>
            <dd className="m-0 font-title">{formatRubles(parts?.[index] ?? recipient.toPay)}</dd>
          </div>
        ))}
      </dl>
      {recipients.length > 1 && (
        <p className="text-text-2">
          {typeset(
            `Получателей ${recipients.length}, поэтому и платежей ${recipients.length}: проведём вас по шагам.`,
          )}
        </p>
      )}
    </div>
  )
}
