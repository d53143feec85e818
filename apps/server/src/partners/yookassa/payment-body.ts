import { monthOf, yearOf } from '@mosobleirc/domain/shared'
import type { PaymentRequest } from '../acquirer.ts'
import { printAmount } from './amount.ts'

/**
 * The body of `POST /payments` for a shop of utilities. `payment_order` is what makes it one: YooKassa passes it on to
 * ГИС ЖКХ, so one payment has one recipient, one account and one period. No name of a person is in it.
 *
 * The same request gives the same bytes, for ever: a repeat with the same key must not differ.
 *
 * Source: yookassa.ru/developers/payment-acceptance/scenario-extensions/utility-payments.
 */
export const paymentBody = ({ amount, accountNumber, period, ...request }: PaymentRequest) => {
  const month = `${String(monthOf(period)).padStart(2, '0')}.${yearOf(period)}`
  return {
    amount: printAmount(amount),
    // Off by default: the money would only be held, and by SBP refused.
    capture: true,
    description: cut(`ЖКУ, л/с ${accountNumber}, ${month}`, 128),
    confirmation: { type: 'redirect', return_url: request.returnUrl },
    payment_method_data: { type: request.method === 'sbp' ? 'sbp' : 'bank_card' },
    metadata: { attempt: request.attemptId },
    payment_order: {
      type: 'utilities',
      amount: printAmount(amount),
      payment_purpose: cut(purpose(accountNumber, month), 210),
      recipient: recipientOf(request.recipient),
      payment_period: { month: monthOf(period), year: yearOf(period) },
      account_number: cut(accountNumber, 30),
    },
  }
}

/** Account (ЛСИ) and period (ПРД) in the form of the Bank of Russia's letter ИН-04-45/12 of 22.02.2018. */
const purpose = (accountNumber: string, month: string): string =>
  `Оплата ЖКУ;ЛСИ ${accountNumber};ПРД ${month}`

const recipientOf = ({ name, inn, kpp, ...bank }: PaymentRequest['recipient']) => ({
  name,
  inn,
  ...(kpp !== undefined && { kpp }),
  bank: {
    name: cut(bank.bankName, 45),
    bic: bank.bic,
    account: bank.bankAccount,
    correspondent_account: bank.correspondentAccount,
  },
})

/** Limits count characters, and half of a character outside the basic plane would not be one. */
const cut = (text: string, longest: number): string => Array.from(text).slice(0, longest).join('')
