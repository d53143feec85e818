import type { DatabaseSync } from 'node:sqlite'
import { html, page, type Html } from '../../page/html.ts'
import { drawnKinds, kinds, titleOf } from '../households/kinds.ts'
import { dayInDigits, periodInWords, sumInDigits } from '../pages/words.ts'
import { fullAddressOf, type Account } from '../store/accounts.ts'
import { newestBills } from '../store/bills.ts'

type Asked = { readonly words: string; readonly kind: string }

/** Receipts to choose from: search by number or street, a filter by the kind of household. */
export const receiptsList = (db: DatabaseSync, accounts: readonly Account[], asked: Asked): string =>
  page(
    'Квитанции',
    html`<p>
        Бумажные квитанции жителей учебной области. Откройте любую и покажите её код камере, или сохраните код
        картинкой.
      </p>
      <form class="card" method="get" action="/core/receipts">
        <div class="field">
          <label for="words">Номер лицевого счёта или улица</label>
          <input id="words" name="words" value="${asked.words}" placeholder="48112-306 или Фрунзе 14" />
        </div>
        <div class="field">
          <label for="kind">Какая квартира</label>
          <select id="kind" name="kind">
            <option value="">Любая</option>
            ${[...drawnKinds, ...kinds].map(
              ({ code, title }) =>
                html`<option value="${code}" ${code === asked.kind && html`selected`}>${title}</option>`,
            )}
          </select>
        </div>
        <button>Показать</button>
      </form>
      ${accounts.length === 0 ? html`<p class="empty">Ничего не нашлось</p>` : table(db, accounts)}`,
    { section: '/core/receipts' },
  )

const table = (db: DatabaseSync, accounts: readonly Account[]): Html =>
  html`<div class="card table">
    <table>
      <thead>
        <tr>
          <th>Лицевой счёт</th>
          <th>Адрес</th>
          <th>Квартира</th>
          <th>Квитанции</th>
        </tr>
      </thead>
      <tbody>
        ${accounts.map(({ household }) => row(db, household))}
      </tbody>
    </table>
  </div>`

const row = (db: DatabaseSync, household: Account['household']): Html =>
  html`<tr>
    <td><b>${household.number}</b></td>
    <td>${fullAddressOf(household)}</td>
    <td class="soft">${titleOf(household.kind)}</td>
    <td>
      ${newestBills(db, household.account, 3).map(
        ({ period, total, dueOn }) =>
          html`<p>
            <a href="/core/receipts/${household.account}/${period}">${periodInWords(period)}</a>
            <span class="sum">${sumInDigits(total)} ₽</span>
            <span class="soft small">до ${dayInDigits(dueOn)}</span>
          </p>`,
      )}
    </td>
  </tr>`
