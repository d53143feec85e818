import { html, type Html } from '../../page/html.ts'
import type { Household } from '../households/household.ts'
import { dayInDigits, decimalInDigits, sumInDigits } from '../pages/words.ts'
import { services } from '../region/services.ts'
import type { KeptBill } from '../store/bills.ts'

/** Six digits after the comma, as the form prints every dial. */
const sixDigits = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return `${whole},${fraction.padEnd(6, '0')}`
}

/** «Справочная информация»: what the meters of the flat and of the house said. */
export const meterTable = (household: Household, bill: KeptBill): Html => {
  const rows = bill.lines.flatMap((line) =>
    (line.inputs.parts ?? []).flatMap((part): Html[] => {
      const name = services[line.service].name
      if ('dials' in part) {
        return part.dials.map(({ meter: id, previous, current }) => {
          const meter = household.meters.find((candidate) => candidate.id === id)
          return html`<tr>
            <td>${name}</td>
            <td>ИПУ</td>
            <td>${meter?.number}</td>
            <td>${meter && dayInDigits(meter.verifyUntil)}</td>
            <td class="number">${sixDigits(previous)}</td>
            <td class="number">${sixDigits(current)}</td>
            <td></td>
          </tr>`
        })
      }
      if ('assumed' in part) {
        const meter = household.meters.find(({ id }) => id === part.meter)
        return [
          html`<tr>
            <td>${name}</td>
            <td>ИПУ, по среднему</td>
            <td>${meter?.number}</td>
            <td>${meter && dayInDigits(meter.verifyUntil)}</td>
            <td class="number">${sixDigits(part.previous)}</td>
            <td class="number">${sixDigits(part.assumed)}</td>
            <td class="number">${sixDigits(part.volume)}</td>
          </tr>`,
        ]
      }
      return 'houseVolume' in part
        ? [
            html`<tr>
              <td>${name}</td>
              <td>ОДПУ</td>
              <td>б/н</td>
              <td></td>
              <td></td>
              <td></td>
              <td class="number">${sixDigits(part.houseVolume)}</td>
            </tr>`,
          ]
        : []
    }),
  )
  return html`<h2>Справочная информация</h2>
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            <th>Услуга</th>
            <th>ИПУ/ОДПУ</th>
            <th>Номер</th>
            <th>Поверка до</th>
            <th>Показания пред.</th>
            <th>Показания тек.</th>
            <th>Объём</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`
}

/** Coefficients, recalculations and benefits: a table of each, when there is any. */
export const recalculationTables = ({ lines }: KeptBill): Html => {
  const coefficients = lines.flatMap(({ service, excess, inputs }) =>
    (excess ?? 0) === 0
      ? []
      : [[services[service].name, coefficientOf(inputs.parts ?? []), sumInDigits(excess ?? 0)]],
  )
  const recalculations = lines.flatMap(({ service, inputs }) =>
    (inputs.recalculations ?? []).map(({ note, amount }) => [
      services[service].name,
      note,
      sumInDigits(amount),
    ]),
  )
  const benefits = lines.flatMap(({ service, inputs }) =>
    (inputs.benefits ?? []).map(({ reason, amount }) => [
      services[service].name,
      reason,
      sumInDigits(amount),
    ]),
  )
  return html`${table('Повышающие коэффициенты', ['Услуга', 'Коэффициент', 'Превышение, руб.'], coefficients)}
  ${table('Перерасчёты', ['Услуга', 'Основание', 'Сумма, руб.'], recalculations)}
  ${table('Льготы', ['Услуга', 'Основание', 'Сумма, руб.'], benefits)}`
}

const coefficientOf = (parts: readonly object[]): string =>
  [
    ...new Set(
      parts.flatMap((part) => ('coefficient' in part ? [decimalInDigits(String(part.coefficient))] : [])),
    ),
  ].join(' / ')

const table = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Html | undefined =>
  rows.length === 0
    ? undefined
    : html`<h2>${title}</h2>
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>`
