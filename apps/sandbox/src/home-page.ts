import { html, page } from './page/html.ts'
import type { SandboxSettings } from './settings.ts'

const rooms = [
  [
    '/core/receipts',
    'Квитанции',
    'Бумажные ЕПД жителей с QR-кодом: наведите камеру кабинета или сохраните картинку.',
  ],
  ['/messages', 'Сообщения', 'СМС, которые отправил кабинет. Здесь код для входа.'],
  [
    '/authenticator',
    'Коды сотрудников',
    'Телефон с приложением для кодов: почта, пароль и код для входа в служебный кабинет.',
  ],
  ['/payments', 'Платежи', 'Что создано в ЮKassa, чем кончилось и дошли ли уведомления.'],
  ['/core/exchange', 'Обмен', 'Пакеты между кабинетом и расчётным центром; здесь закрывается месяц.'],
  ['/faults', 'Неисправности', 'Сломать внешнюю систему нарочно и посмотреть, что увидит житель.'],
] as const

/** The front page: says in three sentences what the sandbox is and where a person begins. */
export const homePage = ({ publicUrl }: SandboxSettings): string =>
  page(
    'Внешний мир кабинета',
    html`<p>
        Песочница играет роли всех, с кем говорит «МосОблЕИРЦ Онлайн»: расчётный центр, СМС-шлюз, ЮKassa, банк
        плательщика и антивирус. Деньги, люди и квитанции здесь ненастоящие.
      </p>
      <section class="card">
        <h2>Как войти в кабинет</h2>
        <ol class="steps">
          <li>Откройте <a href="${publicUrl}">${publicUrl}</a> и введите любой номер на +7 9…</li>
          <li>Код возьмите на странице <a href="/messages">«Сообщения»</a>.</li>
          <li>Лицевой счёт подключите по QR-коду с любой из <a href="/core/receipts">квитанций</a>.</li>
        </ol>
      </section>
      <div class="cards">
        ${rooms.map(
          ([path, title, what]) =>
            html`<a class="card room" href="${path}"
              ><h2>${title}</h2>
              <p class="soft">${what}</p></a
            >`,
        )}
      </div>`,
  )
