import { document, html, type Html } from '../../page/html.ts'
import { shiftPeriod } from '../numbers/calendar.ts'
import { formatDecimal } from '../numbers/decimal.ts'
import { dayInDigits, periodInWords, sumInDigits, sumInWords } from '../pages/words.ts'
import { houseOf } from '../region/houses.ts'
import { centre, payeeOf, separateFund, type Payee } from '../region/payees.ts'
import { fullAddressOf } from '../store/accounts.ts'
import type { KeptBill } from '../store/bills.ts'
import type { Household } from '../households/household.ts'
import { chargesTable } from './charges-table.ts'
import { drawQr, paymentQr } from './payment-qr.ts'
import { meterTable, recalculationTables } from './reference-tables.ts'
import { receiptStylesheet } from './receipt-stylesheet.ts'

export type Receipt = { readonly household: Household; readonly bill: KeptBill }

/** The paper receipt of a month, as the form of 2026 orders its parts; to be looked at, printed, scanned. */
export const receiptPage = async (receipt: Receipt): Promise<string> => {
  const { household, bill } = receipt
  const title = `${household.number}, ${periodInWords(bill.period)}`
  return document(
    `${title} · квитанция`,
    html`<style>
        ${{ markup: receiptStylesheet }}
      </style>
      ${tools(receipt)}
      <main class="paper">
        <p class="sample">
          Учебная квитанция песочницы. Получатели, счета и люди вымышлены, платить по ней в настоящем банке
          нельзя.
        </p>
        <h1>ЕДИНЫЙ ПЛАТЕЖНЫЙ ДОКУМЕНТ</h1>
        <h1>ЖИЛИЩНО-КОММУНАЛЬНЫЕ И ИНЫЕ УСЛУГИ ЗА ${periodInWords(bill.period).toUpperCase()} г.</h1>
        ${head(receipt)}
        <div class="sides">${await sumBoxes(receipt)}</div>
        ${facts(receipt)} ${chargesTable(bill)}
        <p>Оплата, не учтенная в данном счете, будет включена в следующий платежный документ.</p>
        ${separateDetails(receipt)} ${meterTable(household, bill)} ${recalculationTables(bill)}
        <p style="margin-top: 14px"><b>Л/С ${household.number}.</b> Куда: ${fullAddressOf(household)}</p>
      </main>`,
  )
}

const tools = ({ household: { account }, bill: { period } }: Receipt): Html => {
  const at = `/core/receipts/${account}`
  return html`<nav class="tools" aria-label="Квитанция">
    <a class="button quiet" href="/core/receipts">Все квитанции</a>
    <a class="button quiet" href="${at}/${shiftPeriod(period, -1)}">Месяц раньше</a>
    <a class="button quiet" href="${at}/${shiftPeriod(period, 1)}">Месяц позже</a>
    <a class="button quiet" href="${at}/${period}/qr.png?insurance=0" download>QR без страхования</a>
    <a class="button quiet" href="${at}/${period}/qr.png?insurance=1" download>QR со страхованием</a>
  </nav>`
}

const details = ({ name, inn, kpp, bankAccount, bankName, bic, correspondentAccount }: Payee): Html =>
  html`${name}, ИНН ${inn}, КПП ${kpp}, р/с ${bankAccount} в ${bankName}, БИК ${bic}, к/с
  ${correspondentAccount}`

const head = ({ household, bill }: Receipt): Html => {
  const house = houseOf(household.house)
  const manager = house.upkeep === undefined ? undefined : payeeOf(`upkeep-${house.municipality}`)
  return html`${
      manager &&
      html`<p>
        <b>ВАША УПРАВЛЯЮЩАЯ ОРГАНИЗАЦИЯ:</b> ${manager.name}, ОГРН ${manager.ogrn}, ИНН ${manager.inn}, КПП
        ${manager.kpp}
      </p>`
    }
    <p><b>ПОЛУЧАТЕЛЬ ПЛАТЕЖА:</b> ${details(payeeOf(centre))}</p>
    <p>Лицевой счет: <span class="number-of-account">${household.number}</span></p>
    <p>Просим оплатить счет до <b>${dayInDigits(bill.dueOn)}</b></p>
    <p>ФИО: ${household.ownerName}</p>
    <p>Адрес: ${fullAddressOf(household)}</p>`
}

const sumBoxes = async ({ household, bill }: Receipt): Promise<Html[]> => {
  const box = async (words: string, sum: number): Promise<Html> => {
    const code = await drawQr(paymentQr({ number: household.number, period: bill.period, sum }))
    return html`<section class="box">
      <div>ИТОГО К ОПЛАТЕ ЗА ВСЕ УСЛУГИ СЧЕТА ${words}<b>${sumInWords(sum)}</b></div>
      ${{ markup: code }}
    </section>`
  }
  const without = await box('БЕЗ УЧЕТА ДОБРОВОЛЬНОГО СТРАХОВАНИЯ', bill.total)
  if (household.insuranceRefused) return [without]
  return [await box('С УЧЕТОМ ДОБРОВОЛЬНОГО СТРАХОВАНИЯ', bill.totalWithInsurance), without]
}

const inSquareMetres = (micros: number): string => `${formatDecimal(micros).replace('.', ',')} кв. м`

const facts = ({ household }: Receipt): Html => {
  const house = houseOf(household.house)
  return html`<h2>Информация по Вашему лицевому счету</h2>
    <div class="facts">
      <p>Форма собственности: частная</p>
      <p>Тип помещения: ${household.flat === '' ? 'жилой дом' : 'квартира'}</p>
      <p>
        Площадь общая / жилая: ${inSquareMetres(household.area)} / ${inSquareMetres(household.livingArea)}
      </p>
      <p>Зарегистрировано: ${household.registered}, собственников: ${household.owners}</p>
      <p>Общая площадь дома: ${inSquareMetres(house.totalArea)}</p>
      <p>Места общего пользования: ${inSquareMetres(house.commonArea)}</p>
    </div>`
}

/** Where capital repair has details of its own, they stand apart with their sum. */
const separateDetails = ({ bill }: Receipt): Html | undefined => {
  const own = bill.lines.filter(({ payee }) => payee === separateFund)
  const sum = own.reduce((total, line) => total + line.total, 0)
  return own.length === 0
    ? undefined
    : html`<p>
        <b>Отдельные реквизиты на капитальный ремонт:</b> ${details(payeeOf(separateFund))}. К оплате
        <b>${sumInDigits(sum)} руб.</b>, из общего итога.
      </p>`
}
