import { html, type Html } from '../../page/html.ts'
import { explainCancellation } from '../cancellation.ts'
import type { Payment } from '../payment.ts'
import { payPage } from './pay-page.ts'

type Outcome = {
  readonly sign: string
  readonly tone: 'good' | 'bad' | 'warn'
  readonly title: string
  readonly words: string
}

/** The last page of a payment: how it ended, why, and the way back to the shop. */
export const outcomePage = (payment: Payment): string => {
  const { sign, tone, title, words } = outcomeOf(payment)
  return payPage(
    title,
    payment,
    html`<section class="card outcome">
      <p class="sign ${tone}" aria-hidden="true">${sign}</p>
      <h1>${title}</h1>
      <p>${words}</p>
      ${howPaid(payment)}
      <a class="button wide" href="${payment.returnUrl}">Вернуться в магазин</a>
    </section>`,
  )
}

const outcomeOf = ({ state, cancellation, rrn }: Payment): Outcome => {
  if (state === 'succeeded') {
    return { sign: '✓', tone: 'good', title: 'Оплачено', words: 'Вернитесь в магазин, чтобы увидеть платёж.' }
  }
  if (state === 'held') {
    return {
      sign: '✓',
      tone: 'warn',
      title: 'Деньги удержаны',
      words: 'Магазин спишет их, когда подтвердит заказ.',
    }
  }
  const words = cancellation ? explainCancellation(cancellation) : 'Платёж отменён.'
  // Money that was held is not taken either, but it comes back only later, and the words say so.
  const wasHeld = rrn !== undefined
  const title = cancellation?.reason.startsWith('expired') ? 'Время вышло' : 'Оплата не прошла'
  return { sign: '×', tone: 'bad', title, words: wasHeld ? words : `${words} Деньги не списаны.` }
}

const howPaid = ({ state, card, method }: Payment): Html | false =>
  state !== 'canceled' &&
  html`<p class="soft small">
    ${card ? `Карта •••• ${card.last4}` : method === 'sbp' && 'Система быстрых платежей'}
  </p>`
