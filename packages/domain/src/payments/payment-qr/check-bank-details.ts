import { valuesOf, type QrFields } from './read-fields.ts'

/** Something odd about a payment code that does not make it unusable. */
export type BankDetailsWarning =
  | 'required-field-missing'
  | 'malformed-bic'
  | 'malformed-payee-account'
  | 'wrong-payee-account-key'
  | 'wrong-correspondent-account-key'

const REQUIRED = ['Name', 'PersonalAcc', 'BankName', 'BIC', 'CorrespAcc']

/** The sixth character of an account may be a letter for its currency. */
const ACCOUNT = /^\d{5}[0-9ABCEHKMPTX]\d{14}$/u
const CURRENCY_LETTERS = 'ABCEHKMPTX'

/**
 * Looks for slips in the bank details of a payment code.
 *
 * They are warnings and never a refusal: real receipts lack fields, and codes with changed accounts are about.
 *
 * Source: docs/rules/payment-qr.md, rule Q9.
 */
export const checkBankDetails = (fields: QrFields): BankDetailsWarning[] => {
  const [bic] = valuesOf(fields, 'BIC')
  const [account] = valuesOf(fields, 'PersonalAcc')
  const [correspondent] = valuesOf(fields, 'CorrespAcc')
  const warnings: BankDetailsWarning[] = []

  if (REQUIRED.some((name) => valuesOf(fields, name).length === 0)) warnings.push('required-field-missing')
  if (bic !== undefined && !/^\d{9}$/u.test(bic)) warnings.push('malformed-bic')
  if (account !== undefined && !ACCOUNT.test(account)) warnings.push('malformed-payee-account')
  if (bic === undefined || warnings.includes('malformed-bic')) return warnings

  const ownKey = isAtBankOfRussia(bic) ? keyOfBankOfRussia(bic) : bic.slice(-3)
  if (account !== undefined && ACCOUNT.test(account) && !keyFits(ownKey, account)) {
    warnings.push('wrong-payee-account-key')
  }
  if (
    correspondent !== undefined &&
    ACCOUNT.test(correspondent) &&
    !keyFits(keyOfBankOfRussia(bic), correspondent)
  ) {
    warnings.push('wrong-correspondent-account-key')
  }
  return warnings
}

/** Treasury and other accounts that the Bank of Russia itself keeps. */
const isAtBankOfRussia = (bic: string): boolean => bic.startsWith('01') || /00[0-2]$/u.test(bic)

const keyOfBankOfRussia = (bic: string): string => `0${bic.slice(4, 6)}`

/** The control sum of an account: digits times 7, 1, 3, 7, 1, 3 …, last digits added up, must end in zero. */
const keyFits = (key: string, account: string): boolean => {
  const digits = Array.from(key + account, (sign) => {
    const letter = CURRENCY_LETTERS.indexOf(sign)
    return letter < 0 ? Number(sign) : letter
  })
  const sum = digits.reduce((total, digit, at) => total + ((digit * ([7, 1, 3][at % 3] ?? 0)) % 10), 0)
  return sum % 10 === 0
}
