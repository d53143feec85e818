import { fitsAtOnce, MOST_AT_ONCE } from '@mosobleirc/domain/payments'
import {
  formatDay,
  formatRubles,
  formatWholeRubles,
  kopecks,
  type Kopecks,
  parseRubles,
  sumKopecks,
} from '@mosobleirc/domain/shared'
import { BottomAction, Button, Row, RowList } from '@mosobleirc/ui'
import { ReceiptText } from 'lucide-react'
import { useState } from 'react'
import { dropDraft, useDraft } from '../../lib/draft.ts'
import { explain, isRefusal } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import type { UnfinishedOrder } from '../../lib/unfinished-words.ts'
import { InsuranceSwitch } from './InsuranceSwitch.tsx'
import { MethodChoice } from './MethodChoice.tsx'
import { PaidAccount } from './PaidAccount.tsx'
import { emptyPay, newWish, type PayDraft, payDraftName, withoutInsurance } from './pay-draft.ts'
import { type OfferedAccount, usePay } from './payments.api.ts'
import { PendingQuestion } from './PendingQuestion.tsx'
import { UnfinishedOrders } from './UnfinishedOrders.tsx'

type Form = {
  accounts: readonly OfferedAccount[]
  /** One account is paid with a sum of one's own; all accounts are paid as they are. */
  single: boolean
  checkTo: 'app' | 'email'
  /** What was begun for these accounts and is not at its end. */
  unfinished: readonly UnfinishedOrder[]
  /** The acquirer's page, or the order when there is none. */
  onStarted: (started: { orderId: string; confirmationUrl?: string }) => void
}

/** The key holds an order that is no longer to be paid. Another one is looked at anew before anything is paid. */
const madeAnew = ['order-outdated', 'payment-pending', 'idempotency-mismatch'] as const

const WHAT_IS_PAID = `Платить можно от 1 рубля до ${formatWholeRubles(MOST_AT_ONCE)}`

/** What is paid, to whom, with what. Nothing that costs money is chosen beforehand. */
export const PayForm = ({ accounts, single, checkTo, unfinished, onStarted }: Form) => {
  const draftName = payDraftName(single ? accounts[0]?.accountId : undefined)
  const [draft, change] = useDraft<PayDraft>(draftName, emptyPay(), withoutInsurance)
  const [asking, setAsking] = useState(false)
  const { mutate, error, isPending, isSuccess, reset } = usePay()

  const choose = (part: Partial<PayDraft>) => {
    reset()
    change({ ...part, ...newWish() })
  }
  const amounts = accounts.map((account) => ({
    account,
    amount: amountOf(account, single ? draft.sum : undefined),
  }))
  const insured = accounts.filter(
    (account) => account.insurance !== undefined && draft.insured.includes(account.accountId),
  )
  const insurance = sumKopecks(insured.map((account) => account.insurance ?? kopecks(0)))
  const known = amounts.flatMap(({ account, amount }) =>
    amount === undefined ? [] : [{ accountId: account.accountId, amount }],
  )
  const complete =
    known.length === accounts.length && known.every(({ amount }) => amount > 0n && fitsAtOnce(amount))
  const total = kopecks(sumKopecks(known.map(({ amount }) => amount)) + insurance)

  const pay = (despitePending: boolean) => {
    if (!complete) return
    const { method, orderKey, attemptKey } = draft
    const wish = { accounts: known, insuranceOf: insured.map(({ accountId }) => accountId), despitePending }
    mutate(
      // Saying «all the same» is another wish than the one that was refused.
      { ...wish, method, attemptKey, orderKey },
      {
        onSuccess: (started) => {
          dropDraft(draftName)
          onStarted(started)
        },
        onError: (fault) => {
          setAsking(isRefusal(fault, 'payment-pending'))
          if (madeAnew.some((code) => isRefusal(fault, code))) change(newWish())
        },
      },
    )
  }

  return (
    <form
      className="flex flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        pay(false)
      }}
    >
      <div className="stack px-16 pb-24">
        <UnfinishedOrders orders={unfinished} />
        {amounts.map(({ account, amount }) => (
          <PaidAccount
            key={account.accountId}
            account={account}
            amount={amount}
            {...(single && { typed: { text: draft.sum, onType: (sum: string) => choose({ sum }) } })}
          />
        ))}
        {accounts.map((account) => (
          <InsuranceSwitch
            key={account.accountId}
            account={account}
            named={accounts.length > 1}
            on={draft.insured.includes(account.accountId)}
            onChange={(on) =>
              choose({
                insured: on
                  ? [...draft.insured, account.accountId]
                  : draft.insured.filter((id) => id !== account.accountId),
              })
            }
          />
        ))}
        <MethodChoice chosen={draft.method} onChoose={(method) => choose({ method })} />
        <RowList>
          <Row
            icon={ReceiptText}
            tone="people"
            title={typeset('Чек сохраним в приложении')}
            second={typeset(
              checkTo === 'email'
                ? 'И пришлём на почту'
                : 'На почту начнём присылать, когда её можно будет подтвердить',
            )}
          />
        </RowList>
      </div>
      <BottomAction
        note={<Note accounts={accounts} insured={insurance > 0n} />}
        {...(error && !asking && { refused: explain(error) })}
      >
        <Button
          type="submit"
          busy={isPending || isSuccess ? 'Открываем страницу банка…' : undefined}
          reason={complete ? undefined : typeset(WHAT_IS_PAID)}
        >
          {typeset('Оплатить')} {formatRubles(total)}
        </Button>
      </BottomAction>
      <PendingQuestion
        open={asking}
        error={error}
        onClose={() => setAsking(false)}
        onPayAllTheSame={() => {
          setAsking(false)
          pay(true)
        }}
      />
    </form>
  )
}

/** All that is owed until another sum is typed. Nobody pays less than nothing. */
const amountOf = (account: OfferedAccount, typed: string | undefined): Kopecks | undefined => {
  if (typed === undefined) return account.toPay
  const amount = parseRubles(typed)
  return amount !== undefined && amount >= 0n ? amount : undefined
}

const Note = ({ accounts, insured }: { accounts: readonly OfferedAccount[]; insured: boolean }) => {
  const due = accounts.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).toSorted()[0]
  return (
    <>
      <span>{typeset(insured ? 'Со страхованием, без комиссии' : 'Без страхования и комиссии')}</span>
      {due && <span>{typeset(`до ${formatDay(due)}`)}</span>}
    </>
  )
}
