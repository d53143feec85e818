import { html, page, type Html } from '../../page/html.ts'
import type { Package, PackageState } from '../store/packages.ts'
import type { Region } from '../store/region.ts'
import type { TakenPayment, TakenReading } from '../store/received.ts'
import { decimalInDigits, momentInWords, periodInWords, sumInDigits } from './words.ts'

type Shown = {
  readonly region: Region
  readonly packages: readonly Package[]
  readonly payments: readonly TakenPayment[]
  readonly readings: readonly TakenReading[]
}

/** What went to the product and what came from it; here a month is closed. */
export const exchangePage = ({ region, packages, payments, readings }: Shown): string =>
  page(
    'Обмен с кабинетом',
    html`<section class="card">
        <h2>Последний закрытый месяц: ${periodInWords(region.newest)}</h2>
        <p>
          Закрытие выставит квитанции за следующий месяц: по внесённым показаниям, с учётом принятых платежей.
          Закрывать можно и раньше, чем месяц кончится.
        </p>
        <form method="post" action="/core/close-month"><button>Закрыть месяц</button></form>
        <form method="post" action="/core/exchange-now">
          <p></p>
          <button class="quiet">Обменяться сейчас</button>
        </form>
      </section>
      ${packagesCard(packages)} ${paymentsCard(payments)} ${readingsCard(readings)}`,
    { section: '/core/exchange' },
  )

const words: Record<PackageState, readonly [tone: string, words: string]> = {
  queued: ['', 'ждёт отправки'],
  received: ['', 'принят'],
  checking: ['', 'проверяется'],
  held: ['warn', 'задержан'],
  merged: ['good', 'загружен'],
  refused: ['bad', 'отказ'],
}

const badge = (state: PackageState): Html => {
  const [tone, text] = words[state]
  return html`<span class="badge ${tone}" style="white-space: nowrap">${text}</span>`
}

const nameOf = ({ period }: Package): string => (period === undefined ? 'справочники' : periodInWords(period))

const packagesCard = (packages: readonly Package[]): Html =>
  html`<section class="card table">
    <h2>Пакеты в кабинет</h2>
    <table>
      <thead>
        <tr>
          <th>Пакет</th>
          <th>Состояние</th>
          <th class="number">Принято строк</th>
          <th class="number">Отказано</th>
          <th>Что было не так</th>
        </tr>
      </thead>
      <tbody>
        ${packages.map(
          (parcel) =>
            html`<tr>
              <td><a href="/core/exchange/${parcel.id}">${nameOf(parcel)}</a></td>
              <td>${badge(parcel.state)}</td>
              <td class="number">${parcel.accepted}</td>
              <td class="number">${parcel.refused}</td>
              <td class="small">${parcel.reason ?? parcel.trouble}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`

const paymentsCard = (payments: readonly TakenPayment[]): Html =>
  html`<section class="card table">
    <h2>Платежи из кабинета</h2>
    ${payments.length === 0 && html`<p class="soft">Пока не было</p>`}
    <table>
      <tbody>
        ${payments.map(
          (payment) =>
            html`<tr>
              <td>${momentInWords(payment.capturedAt)}</td>
              <td class="mono">${payment.account}</td>
              <td>${payment.payee}</td>
              <td class="number">${sumInDigits(payment.amount)} ₽</td>
              <td>
                ${payment.listedIn === undefined ? 'будет в следующей квитанции' : `в квитанции за ${periodInWords(payment.listedIn)}`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`

const readingsCard = (readings: readonly TakenReading[]): Html =>
  html`<section class="card table">
    <h2>Показания из кабинета</h2>
    ${readings.length === 0 && html`<p class="soft">Пока не было</p>`}
    <table>
      <tbody>
        ${readings.map(
          (reading) =>
            html`<tr>
              <td>${momentInWords(reading.takenAt)}</td>
              <td class="mono">${reading.meter}</td>
              <td class="number">${reading.values.map(decimalInDigits).join(' / ')}</td>
              <td>${usedIn(reading)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`

const usedIn = ({ usedIn: month }: TakenReading): string => {
  if (month === undefined) return 'войдёт в следующую квитанцию'
  return month === 'corrected' ? 'исправлено' : `в квитанции за ${periodInWords(month)}`
}

/** The protocol of one package. */
export const protocolPage = (parcel: Package): string =>
  page(
    `Пакет: ${nameOf(parcel)}`,
    html`<p>${badge(parcel.state)} <span class="mono">${parcel.id}</span></p>
      <p>Принято строк ${parcel.accepted}, отказано ${parcel.refused}. ${parcel.reason ?? parcel.trouble}</p>
      <div class="card table">
        <table>
          <thead>
            <tr>
              <th>Файл</th>
              <th class="number">Строка</th>
              <th>Что это</th>
              <th>Почему</th>
            </tr>
          </thead>
          <tbody>
            ${parcel.refusals.map(
              ({ file, line, externalId, code, message }) =>
                html`<tr>
                  <td>${file}</td>
                  <td class="number">${line}</td>
                  <td class="mono">${externalId}</td>
                  <td><b>${code}</b> ${message}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p><a href="/core/exchange">К обмену</a></p>`,
    { section: '/core/exchange' },
  )
