import type { DatabaseSync } from 'node:sqlite'
import { html, page, type Html } from '../../page/html.ts'
import { drawnKinds, kinds, titleOf } from '../households/kinds.ts'
import { periodInWords, sumInDigits } from '../pages/words.ts'
import { houseOf } from '../region/houses.ts'
import { nameOf } from '../region/municipalities.ts'
import { addressOf, type Account } from '../store/accounts.ts'
import { newestBills } from '../store/bills.ts'

/** Receipts of an account that a resident may still use to prove it. */
const NEWEST = 3

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
      ${accounts.length === 0 ? html`<p class="empty">Ничего не нашлось</p>` : cards(db, accounts)}`,
    { section: '/core/receipts' },
  )

const cards = (db: DatabaseSync, accounts: readonly Account[]): Html =>
  html`<div class="cards">${accounts.map(({ household }) => card(db, household))}</div>`

const card = (db: DatabaseSync, household: Account['household']): Html =>
  html`<article class="card">
    <h2>${household.number}</h2>
    <p>${nameOf(houseOf(household.house).municipality)}, ${addressOf(household)}</p>
    <p class="soft small">${titleOf(household.kind)}</p>
    ${newestBills(db, household.account, NEWEST).map(
      ({ period, total }) =>
        html`<p>
          <a href="/core/receipts/${household.account}/${period}">${periodInWords(period)}</a>
          <span class="sum">${sumInDigits(total)}&nbsp;₽</span>
        </p>`,
    )}
  </article>`
