import { formatInstantDate, formatPeriod, formatRubles, formatTime } from '@mosobleirc/domain/shared'
import type { Check, CheckedPayment } from './payments.api.ts'

/** What a check says of itself: nobody makes a fiscal receipt here. */
export const WHAT_A_CHECK_IS = 'Электронное подтверждение оплаты. Это не кассовый чек.'

/** «8 декабря 2026, 9:00» by the clock of the houses. */
const momentOf = (instant: Date): string => `${formatInstantDate(instant)}, ${formatTime(instant)}`

const acquirers: Readonly<Record<string, string>> = { yookassa: 'ЮKassa' }

/** Every fact of a payment with its name, as the screen and the text to share list them. */
export const factsOf = (payment: CheckedPayment): readonly (readonly [string, string])[] => [
  ['Когда', momentOf(payment.capturedAt)],
  ['Способ', payment.method === 'sbp' ? 'СБП' : 'Банковская карта'],
  ['За что', `Квитанция за ${formatPeriod(payment.period)}`],
  ['Лицевой счёт', payment.accountNumber],
  ['Адрес', payment.address],
  [['Номер операции', acquirers[payment.acquirer]].filter(Boolean).join(' в '), payment.operation],
]

export const partName = ({ payee, insurance }: CheckedPayment['parts'][number]): string =>
  insurance ? `Добровольное страхование, ${payee}` : payee

/** Whether the parts say more than the recipient does: they are several, or it collects for somebody else. */
export const hasParts = ({ parts, recipient }: CheckedPayment): boolean =>
  parts.some(({ payee, insurance }) => insurance || payee !== recipient.name)

const paymentText = (payment: CheckedPayment): string =>
  [
    `${payment.recipient.name}, ИНН ${payment.recipient.inn}: ${formatRubles(payment.amount)}`,
    ...factsOf(payment).map(([name, value]) => `${name}: ${value}`),
    ...(hasParts(payment)
      ? payment.parts.map((part) => `– ${partName(part)}, ИНН ${part.inn}: ${formatRubles(part.amount)}`)
      : []),
  ].join('\n')

/** The whole check as plain text: for a messenger, a letter, a note. */
export const checkText = ({ number, total, payments }: Check): string =>
  [
    `Оплачено ${formatRubles(total)}\nПлатёж № ${number}`,
    ...payments.map(paymentText),
    `${WHAT_A_CHECK_IS} МосОблЕИРЦ Онлайн`,
  ].join('\n\n')
