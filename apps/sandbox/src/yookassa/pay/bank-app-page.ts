import { html } from '../../page/html.ts'
import { showAmount } from '../amount.ts'
import type { Payment } from '../payment.ts'
import { payPath } from '../present-payment.ts'
import { payPage } from './pay-page.ts'

/** The payer's bank, opened by SBP's link: pay, or refuse. */
export const bankAppPage = (payment: Payment): string =>
  payPage(
    'Оплата через СБП',
    payment,
    html`<form method="post" action="${payPath(payment)}/sbp" class="card">
      <p class="soft small">Приложение вашего банка</p>
      <h1>Оплата через СБП</h1>
      <dl class="facts">
        <div>
          <dt>Получатель</dt>
          <dd>${payment.recipientName}</dd>
        </div>
        <div>
          <dt>Спишем со счёта</dt>
          <dd>Текущий •• 4821</dd>
        </div>
        <div>
          <dt>Комиссия</dt>
          <dd>0 ₽</dd>
        </div>
      </dl>
      <button class="wide" name="answer" value="pay">Оплатить ${showAmount(payment.kopecks)}</button>
      <button class="wide quiet" name="answer" value="refuse">Отказаться</button>
      ${
        payment.askedMethod === undefined &&
        html`<button class="wide plain" name="answer" value="back">Выбрать другой способ</button>`
      }
    </form>`,
  )
