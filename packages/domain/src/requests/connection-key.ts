/**
 * By what two connection requests of one resident are known to be about the same flat: letters and digits of address and
 * flat, whatever stands between them. «ул. Фрунзе, д.14» and «ул Фрунзе д 14» are one.
 *
 * Source: docs/rules/requests.md, rule Z16.
 */
export const connectionKey = ({ address, flat }: { address: string; flat: string }): string =>
  `${signs(address)}/${signs(flat)}`

const signs = (text: string): string =>
  (
    text
      .toLocaleLowerCase('ru')
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  ).join('')
