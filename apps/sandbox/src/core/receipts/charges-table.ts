import { html, type Html } from '../../page/html.ts'
import type { Line } from '../charges/line.ts'
import { decimalInDigits, periodInWords, sumInDigits, tariffInDigits } from '../pages/words.ts'
import { services, type Service } from '../region/services.ts'
import type { KeptBill } from '../store/bills.ts'

/** A column that a receipt prints only when something stands in it. */
const optionalColumns = [
  { key: 'excess', title: 'Превышение платы с коэф.' },
  { key: 'recalculation', title: 'Перерасчёты' },
  { key: 'benefit', title: 'Льготы' },
  { key: 'penalty', title: 'Пени' },
  { key: 'opening', title: 'Задолженность (+) / переплата (−)' },
  { key: 'paid', title: 'Оплачено' },
] as const

type Column = (typeof optionalColumns)[number]

const sections = [
  { group: 'housing', title: 'Начисления за жилищные услуги' },
  { group: 'communal', title: 'Начисления за коммунальные услуги' },
  { group: 'other', title: 'Начисления за иные услуги' },
] as const

/** The table of charges: sections with their sums, what is to be paid without insurance, insurance, and with it. */
export const chargesTable = (bill: KeptBill): Html => {
  const owed = bill.lines.filter(({ way }) => way !== 'insurance')
  const insurance = bill.lines.filter(({ way }) => way === 'insurance')
  const columns = optionalColumns.filter(({ key }) => owed.some((line) => (line[key] ?? 0) !== 0))
  const month = periodInWords(bill.period)
  return html`<h2>Расчёт размера платы за ${month} г.</h2>
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            <th>Виды услуг</th>
            <th>Объём услуг</th>
            <th>Ед. изм.</th>
            <th>Тариф, руб.</th>
            <th>Начислено по тарифу, руб.</th>
            ${columns.map(({ title }) => html`<th>${title}</th>`)}
            <th>ИТОГО, руб.</th>
          </tr>
        </thead>
        <tbody>
          ${sections.map(({ group, title }) => {
            const lines = owed.filter(({ service }) => services[service].group === group)
            return (
              lines.length > 0 && [
                html`<tr class="section">
                  <td colspan="${columns.length + 6}">${title}</td>
                </tr>`,
                ...lines.map((line) => row(line, columns)),
                sumRow('Итого по разделу', lines, columns),
              ]
            )
          })}
          ${sumRow(`Всего за ${month} без учета добровольного страхования`, owed, columns)}
          ${insurance.map((line) => row(line, columns))}
          ${insurance.length > 0 && sumRow(`Всего за ${month} с учетом добровольного страхования`, bill.lines, columns)}
          ${payRow('Итого к оплате без учета добровольного страхования', bill.total, columns)}
          ${insurance.length > 0 && payRow('Итого к оплате с учетом добровольного страхования', bill.totalWithInsurance, columns)}
        </tbody>
      </table>
    </div>`
}

const row = (line: Line, columns: readonly Column[]): Html =>
  html`<tr>
      <td>${nameOf(line)}</td>
      <td class="number">${line.volume && decimalInDigits(line.volume)}</td>
      <td>${services[line.service].unit}</td>
      <td class="number">${line.tariff && tariffInDigits(line.tariff)}</td>
      <td class="number">${sumInDigits(line.charged ?? 0)}</td>
      ${columns.map(({ key }) => html`<td class="number">${sumInDigits(line[key] ?? 0)}</td>`)}
      <td class="number">${sumInDigits(line.total)}</td>
    </tr>
    ${zoneRows(line, columns)}`

/** Zones of an electricity meter have a row each below their line. */
const zoneRows = ({ inputs }: Line, columns: readonly Column[]): Html[] =>
  (inputs.parts ?? []).flatMap((part) => {
    if (!('zone' in part) || part.zone === undefined) return []
    const words =
      'dials' in part
        ? part.dials.map(({ previous, current }) => `${previous} → ${current}`).join(', ')
        : part.volume
    return [
      html`<tr class="zone">
        <td>зона ${part.zone}</td>
        <td class="number">${decimalInDigits(words)}</td>
        <td></td>
        <td class="number">${tariffInDigits(part.tariff)}</td>
        <td colspan="${columns.length + 2}"></td>
      </tr>`,
    ]
  })

const sumRow = (title: string, lines: readonly Line[], columns: readonly Column[]): Html => {
  const sum = (read: (line: Line) => number | undefined) =>
    sumInDigits(lines.reduce((total, line) => total + (read(line) ?? 0), 0))
  return html`<tr class="total">
    <td colspan="4">${title}</td>
    <td class="number">${sum(({ charged }) => charged)}</td>
    ${columns.map(({ key }) => html`<td class="number">${sum((line) => line[key])}</td>`)}
    <td class="number">${sum(({ total }) => total)}</td>
  </tr>`
}

const payRow = (title: string, sum: number, columns: readonly Column[]): Html =>
  html`<tr class="total">
    <td colspan="${columns.length + 5}">${title}</td>
    <td class="number">${sumInDigits(sum)}</td>
  </tr>`

/** Electricity is printed with the kind of its meter, heat with the kind of its house. */
const nameOf = ({ service, way, inputs }: Line): string => {
  const printed: string = services[service].name
  const zones = new Set(
    (inputs.parts ?? []).flatMap((part) => ('zone' in part && part.zone !== undefined ? [part.zone] : [])),
  )
  const kinds: Partial<Record<Service, string>> = {
    electricity:
      [
        'ЭЛЕКТРИЧЕСТВО ОДНОТАРИФНЫЙ ПУ (Д1)',
        '',
        'ЭЛЕКТРИЧЕСТВО ДВУХТАРИФНЫЙ ПУ (Д1)',
        'ЭЛЕКТРИЧЕСТВО ТРЁХТАРИФНЫЙ ПУ (Д1)',
      ][zones.size] ?? printed,
    heating: way === 'own-heat-meter' ? 'ОТОПЛЕНИЕ ИПУ' : printed,
  }
  return kinds[service] ?? printed
}
