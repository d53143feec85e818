import { html, page, type Html } from '../page/html.ts'
import { showAmount } from './amount.ts'
import { explainCancellation } from './cancellation.ts'
import type { Notification } from './notifications/notifications.sql.ts'
import { statusOf, type PaymentStatus } from './payment-course.ts'
import type { Payment } from './payment.ts'
import { payPath } from './present-payment.ts'

type Told = { readonly payment: Payment; readonly notifications: readonly Notification[] }

/** What became of every payment, and whether the shop was told. */
export const paymentsPage = (told: readonly Told[]): string =>
  page(
    'Платежи',
    told.length === 0
      ? html`<div class="card empty">
          <p><b>Платежей пока нет</b></p>
          <p>Они появятся, когда кто-нибудь оплатит квитанцию в кабинете.</p>
        </div>`
      : html`${told.map(card)}`,
    { section: '/payments' },
  )

const card = ({ payment, notifications }: Told) =>
  html`<article class="card">
    <p class="head">
      <b class="sum">${showAmount(payment.kopecks)}</b> ${badge(statusOf(payment.state))}
      <span class="soft small">${moment.format(payment.createdAt)}</span>
    </p>
    <p>
      ${payment.recipientName}${payment.accountNumber !== undefined && html`, л/с ${payment.accountNumber}`},
      за ${payment.period.split('-').toReversed().join('.')}
      ${payment.refundedKopecks > 0n && html`<br />Возвращено ${showAmount(payment.refundedKopecks)}`}
      ${payment.cancellation && html`<br />${explainCancellation(payment.cancellation)}`}
    </p>
    <p class="soft small">
      <span class="mono">${payment.id}</span>${payment.card && `, карта •••• ${payment.card.last4}`}${
        payment.method === 'sbp' && ', СБП'
      }${payment.cancellation && `, ${payment.cancellation.party}: ${payment.cancellation.reason}`}
    </p>
    ${
      notifications.length > 0 &&
      html`<ul class="small">
        ${notifications.map(line)}
      </ul>`
    }
    ${action(payment)}
  </article>`

const statuses: Readonly<Record<PaymentStatus, readonly [tone: string, words: string]>> = {
  pending: ['', 'ждёт оплаты'],
  waiting_for_capture: ['warn', 'деньги удержаны'],
  succeeded: ['good', 'оплачен'],
  canceled: ['bad', 'отменён'],
}

const badge = (status: PaymentStatus): Html => {
  const [tone, words] = statuses[status]
  return html`<span class="badge ${tone}">${words}</span>`
}

const line = (notification: Notification) =>
  html`<li><span class="mono">${notification.event}</span> — ${fateOf(notification)}</li>`

const fateOf = ({ fate, attempts, dueAt, lastStatus, lastError }: Notification): string => {
  const answer = lastStatus === undefined ? (lastError ?? 'нет ответа') : `ответ ${lastStatus}`
  if (fate === 'lost') return 'потеряно нарочно'
  if (fate === 'delivered') return attempts === 1 ? 'доставлено' : `доставлено с попытки ${attempts}`
  if (fate === 'given-up') return `не доставлено за сутки, попыток ${attempts}, ${answer}`
  if (attempts === 0) return 'ждёт отправки'
  return `попыток ${attempts}, ${answer}, следующая ${moment.format(dueAt)}`
}

const action = (payment: Payment) =>
  statusOf(payment.state) === 'pending'
    ? html`<a class="button quiet" href="${payPath(payment)}">Открыть страницу оплаты</a>`
    : html`<form method="post" action="/payments/${payment.id}/notify">
        <button class="quiet small">Отправить уведомление ещё раз</button>
      </form>`

const moment = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
