/** Every reason for which a row may be refused; docs/exchange.md explains each. */
export const rowCodes = [
  'bad-encoding',
  'row-too-long',
  'not-json',
  'bad-csv',
  'missing-field',
  'bad-value',
  'duplicate-id',
  'unknown-reference',
  'bill-lines-do-not-add-up',
  'bill-line-refused',
  'bill-refused',
  'payments-do-not-add-up',
  'amount-differs',
  'older-version',
  'bill-changed-without-version',
  'fact-changed',
  'period-not-published',
] as const

export type RowCode = (typeof rowCodes)[number]
