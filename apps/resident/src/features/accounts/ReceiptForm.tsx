import { canVerify, parseAccountNumber } from '@mosobleirc/domain/accounts'
import {
  type BillingPeriod,
  type CalendarDate,
  parseBillingPeriod,
  parseRubles,
} from '@mosobleirc/domain/shared'
import { Banner, BottomAction, Button, Card, Field, Row, RowList, SelectField } from '@mosobleirc/ui'
import { ScanQrCode } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useDraft } from '../../lib/draft.ts'
import { explain, isRefusal } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { useClaimAccount } from './accounts.api.ts'
import { CallSpecialist, type SupportPhone } from './CallSpecialist.tsx'
import { DrawnReceipt } from './DrawnReceipt.tsx'
import { emptyReceipt, type ReceiptDraft, receiptDraftOf } from './receipt-draft.ts'
import { receiptPeriods } from './receipt-periods.ts'

type Form = {
  today: CalendarDate
  /** The attached account that waits for its receipt: then only period and sum are asked for. */
  known?: { number: string } | undefined
  onFound: () => void
  supportPhone: SupportPhone
}

/** The three fields of a receipt, by hand or filled in from its code. The sum may wait. */
export const ReceiptForm = ({ today, known, onFound, supportPhone }: Form) => {
  const [draft, change] = useDraft(receiptDraftOf(known), emptyReceipt)
  const [pressed, setPressed] = useState<'whole' | 'without-sum'>()
  const { mutate, reset, error, isPending, variables } = useClaimAccount(onFound)
  const { options, likely } = receiptPeriods(today, draft.period)
  const period: BillingPeriod = parseBillingPeriod(draft.period) ?? likely
  const number = parseAccountNumber(known?.number ?? draft.number)
  const sum = parseRubles(draft.sum)
  const sumFits = sum !== undefined && canVerify(sum)
  const nothingToPay = draft.nothingToPay || (pressed === 'whole' && sum !== undefined && !sumFits)

  const edit = (part: Partial<typeof draft>) => {
    change({ nothingToPay: false, ...part })
    setPressed(undefined)
    reset()
  }
  const claim = (event: SubmitEvent) => {
    event.preventDefault()
    setPressed('whole')
    if (number && sumFits && !isPending) {
      mutate({ number: number.printed, receipt: { period, sum }, via: draft.via })
    }
  }
  const skipSum = () => {
    setPressed('without-sum')
    if (number && !isPending) mutate({ number: number.printed, via: draft.via })
  }
  const skipping = isPending && variables.receipt === undefined

  return (
    <form onSubmit={claim} noValidate className="contents">
      <div className="stack px-16 pb-24">
        {draft.via === 'qr' && (
          <Banner look="ok" icon={ScanQrCode} title={typeset('Заполнили по коду квитанции.')}>
            {typeset(filledIn(draft))}
          </Banner>
        )}
        <Card>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
            <div>
              <h2 className="text-h2">{typeset('Данные из квитанции')}</h2>
              <p className="mt-3 text-second text-text-2">{typeset('Любой за последние 3 месяца')}</p>
            </div>
            <DrawnReceipt />
            <SelectField
              label="Расчётный период"
              place={1}
              value={period}
              options={options}
              onChange={(value) => edit({ period: parseBillingPeriod(value) ?? '' })}
            />
            <Field
              label="Лицевой счёт"
              place={2}
              value={known?.number ?? draft.number}
              readOnly={known !== undefined}
              onChange={(text) => edit({ number: text })}
              strong
              inputMode="text"
              autoComplete="off"
              maxLength={40}
              checked={number !== undefined}
              refused={
                pressed !== undefined && !number
                  ? typeset('Номер на квитанции из цифр с дефисом, например 48112-306. Впишите его целиком.')
                  : undefined
              }
            />
            <Field
              label="К оплате, ₽"
              place={3}
              value={draft.sum}
              onChange={(text) => edit({ sum: text })}
              strong
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              hint={typeset('Подойдёт и со страхованием, и без него')}
              refused={
                nothingToPay ? (
                  <AnotherReceipt phone={supportPhone} />
                ) : pressed === 'whole' && !sumFits ? (
                  typeset('Впишите сумму из квитанции с копейками, например 9 520,27.')
                ) : undefined
              }
            />
            {error && (
              <p role="alert" className="text-second text-bad">
                {pressed === 'without-sum' && isRefusal(error, 'account-not-recognised')
                  ? typeset('Не нашли счёта с таким номером. Сверьте его с квитанцией.')
                  : explain(error)}
                {pressed === 'whole' && isRefusal(error, 'account-not-recognised') && (
                  <>
                    {typeset(' Не получается? Поможет специалист: ')}
                    <CallSpecialist phone={supportPhone} />
                  </>
                )}
              </p>
            )}
          </div>
        </Card>
        {!known && (
          <RowList snug>
            <Row
              title={<span className="text-primary">{skipping ? 'Ищем ваш счёт…' : 'Пропустить сумму'}</span>}
              second={typeset('Платить и передавать показания можно будет позже, когда введёте её')}
              onPress={skipSum}
            />
          </RowList>
        )}
      </div>
      <BottomAction>
        <Button type="submit" busy={isPending && !skipping ? 'Ищем ваш счёт…' : undefined}>
          Продолжить
        </Button>
      </BottomAction>
    </form>
  )
}

/** What the code has filled in, and what it left to the resident. */
const filledIn = ({ sum, nothingToPay }: ReceiptDraft): string => {
  if (nothingToPay) return 'Платить по ней нечего, поэтому нужна другая.'
  return sum === '' ? 'Суммы в нём нет: впишите её.' : 'Проверьте и продолжайте.'
}

/** Seen before anything is asked of the server, so it tells nothing of an account. */
const AnotherReceipt = ({ phone }: { phone: SupportPhone }) => (
  <>
    {typeset(
      'Эта квитанция счёт не подтвердит: ноль и переплату легко угадать. Возьмите другую из трёх последних, где есть что платить. Если такой нет, поможет специалист: ',
    )}
    <CallSpecialist phone={phone} />
  </>
)
