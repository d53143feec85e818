import { html, page, type Html } from '../page/html.ts'
import { findCode } from './find-code.ts'
import type { SentSms } from './messages.sql.ts'

/** The phone of every resident of the demo: what was sent, newest first, the code ready to copy. */
export const messagesPage = (messages: readonly SentSms[], destination?: string): string =>
  page(
    'Сообщения',
    html`<p class="soft">
        ${destination === undefined ? 'Все СМС, отправленные кабинетом.' : `СМС на номер ${phone(destination)}.`}
        Новые появляются сами. ${destination !== undefined && html`<a href="/messages">Показать все</a>`}
      </p>
      <div
        data-watch="/messages.json${destination !== undefined && `?to=${destination}`}"
        data-newest="${messages[0]?.messageId}"
      >
        ${messages.length === 0 ? empty : messages.map(bubble)}
      </div>`,
    { section: '/messages' },
  )

const empty = html`<div class="card empty">
  <p><b>Сообщений пока нет</b></p>
  <p>Войдите в кабинет с любым номером, который начинается на +7 9, — код придёт сюда.</p>
</div>`

const bubble = ({ sender, destination, text, sentAt }: SentSms): Html => {
  const code = findCode(text)
  return html`<article class="message">
    <p class="soft small">
      <a href="/messages?to=${destination}">${phone(destination)}</a> · ${moment.format(sentAt)}
    </p>
    <p class="bubble"><b>${sender}</b>${text}</p>
    ${
      code !== undefined &&
      html`<p class="code">
        <b class="mono">${code}</b>
        <button class="quiet" type="button" data-copy="${code}">Скопировать код</button>
      </p>`
    }
  </article>`
}

const phone = (digits: string) =>
  digits.replace(/^7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7\u00a0$1\u00a0$2-$3-$4')

const moment = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
