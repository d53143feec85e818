import { document, html, type Html } from '../../page/html.ts'
import { showAmount } from '../amount.ts'
import type { Payment } from '../payment.ts'
import { payStylesheet } from './pay-stylesheet.ts'

/** The frame of every page of the payment: what is paid, to whom, and the step below it. */
export const payPage = (title: string, payment: Payment, step: Html): string =>
  document(
    title,
    html`${payStylesheet}
      <main class="pay">
        <p class="brandline"><b>ЮKassa</b> <span class="badge">деньги ненастоящие</span></p>
        <section class="card bill" aria-label="Платёж">
          <p class="big">${showAmount(payment.kopecks)}</p>
          <p class="to">${payment.recipientName}</p>
          <p class="soft small">${whatFor(payment)}</p>
        </section>
        ${step}
      </main>`,
  )

const whatFor = ({ description, accountNumber, period }: Payment) =>
  description ?? [accountNumber && `л/с ${accountNumber}`, monthOf(period)].filter(Boolean).join(', ')

const monthOf = (period: string) => {
  const [year, month] = period.split('-')
  return `за ${month}.${year}`
}
