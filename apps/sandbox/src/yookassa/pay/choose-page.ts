import { html } from '../../page/html.ts'
import { showAmount } from '../amount.ts'
import { explainCancellation } from '../cancellation.ts'
import { offeredMethods } from '../payment-limits.ts'
import type { Payment } from '../payment.ts'
import { payPath } from '../present-payment.ts'
import { testCards, type TestCard } from '../test-cards.ts'
import { payPage } from './pay-page.ts'
import type { CardForm, CardProblems } from './read-card-form.ts'

const emptyForm: CardForm = { number: '', expiry: '', csc: '' }

/** The first page of a payment: one button for SBP, one form for a card. */
export const choosePage = (payment: Payment, form = emptyForm, problems: CardProblems = {}): string => {
  const methods = offeredMethods(payment)
  return payPage(
    'Оплата',
    payment,
    html`${methods.includes('sbp') && sbpButton(payment)}
    ${methods.length === 2 && html`<p class="or"><span>или картой</span></p>`}
    ${methods.includes('bank_card') && cardForm(payment, form, problems)}`,
  )
}

const sbpButton = (payment: Payment) =>
  html`<form method="post" action="${payPath(payment)}/sbp">
    <button class="wide sbp" name="answer" value="open">Оплатить через СБП</button>
  </form>`

const cardForm = (payment: Payment, form: CardForm, problems: CardProblems) =>
  html`<form method="post" action="${payPath(payment)}/card" class="card" autocomplete="off" novalidate>
      <h1>Банковская карта</h1>
      ${field('number', 'Номер карты', { typed: form.number, problem: problems.number, hint: '0000 0000 0000 0000' })}
      <div class="pair">
        ${field('expiry', 'Срок действия', { typed: form.expiry, problem: problems.expiry, hint: 'ММ/ГГ' })}
        ${field('csc', 'CVC', { typed: form.csc, problem: problems.csc, hint: '000' })}
      </div>
      <button class="wide" data-pay>Оплатить ${showAmount(payment.kopecks)}</button>
    </form>
    <details class="card">
      <summary>Тестовые карты</summary>
      <p class="soft small">Нажмите, чтобы подставить. Срок — любой будущий, CVC — любой.</p>
      <ul class="testcards">
        ${testCards.map(testCard)}
      </ul>
    </details>`

type Field = { readonly typed: string; readonly problem: string | undefined; readonly hint: string }

const field = (name: keyof CardForm, label: string, { typed, problem, hint }: Field) =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${typed}"
      inputmode="${name === 'expiry' ? 'text' : 'numeric'}"
      placeholder="${hint}"
      maxlength="${name === 'number' ? 25 : 9}"
      ${problem !== undefined && html`aria-invalid="true" aria-describedby="${name}-problem"`}
    />
    ${problem !== undefined && html`<p class="problem" id="${name}-problem">${problem}</p>`}
  </div>`

const testCard = ({ number, threeDSecure, decline }: TestCard) => {
  const typed = JSON.stringify({ number: inGroups(number), expiry: '12/30', csc: '123' })
  return html`<li>
    <button type="button" class="quiet" data-card="${typed}">
      <span class="mono">${inGroups(number)}</span>
    </button>
    <span class="small"
      >${decline ? explainCancellation(decline) : threeDSecure ? 'Оплата с кодом из СМС' : 'Оплата без кода'}</span
    >
  </li>`
}

const inGroups = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ')
