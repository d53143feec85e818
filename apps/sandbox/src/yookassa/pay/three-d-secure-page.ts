import { html } from '../../page/html.ts'
import type { Payment } from '../payment.ts'
import { payPath } from '../present-payment.ts'
import { payPage } from './pay-page.ts'

/** The page of the bank that issued the card: asks for the code it has just sent. */
export const threeDSecurePage = (payment: Payment, problem?: string): string =>
  payPage(
    'Подтверждение банка',
    payment,
    html`<form method="post" action="${payPath(payment)}/3ds" class="card" autocomplete="off" novalidate>
      <h1>Подтвердите оплату</h1>
      <p>Банк отправил код на телефон, к которому привязана карта •••• ${payment.card?.last4}.</p>
      <div class="phone" role="note">
        <p class="small soft">СМС от банка</p>
        <p>Код подтверждения <b class="mono">111111</b>. Никому его не говорите.</p>
      </div>
      <div class="field">
        <label for="code">Код из СМС</label>
        <input
          id="code"
          name="code"
          class="codefield"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="7"
          placeholder="000000"
          ${problem !== undefined && html`aria-invalid="true" aria-describedby="code-problem"`}
        />
        ${problem !== undefined && html`<p class="problem" id="code-problem">${problem}</p>`}
      </div>
      <button class="wide" name="answer" value="confirm">Подтвердить</button>
      <button class="wide quiet" name="answer" value="cancel">Отменить</button>
    </form>`,
  )
