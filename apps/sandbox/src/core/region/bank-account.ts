const weights = [7, 1, 3] as const

/**
 * The control sum of a bank account: weights 7, 1, 3 over the bank's code and the account; 0 when the key is right.
 * A correspondent account (30101…) is taken together with the bank's region, others with its last three digits.
 */
export const controlSum = (bic: string, account: string): number => {
  const bank = account.startsWith('30101') ? `0${bic.slice(4, 6)}` : bic.slice(6)
  return (
    Array.from(bank + account).reduce(
      (sum, digit, at) => sum + ((Number(digit) * (weights[at % 3] ?? 0)) % 10),
      0,
    ) % 10
  )
}

/** Puts the control key (the ninth digit) into an account that is written without it. */
const withKey = (bic: string, beginning: string, ending: string): string => {
  const sum = controlSum(bic, `${beginning}0${ending}`)
  // The key has weight 3 in the ninth place, and 3 × 7 = 21: times 7 undoes it.
  return `${beginning}${((10 - sum) * 7) % 10}${ending}`
}

export type BankDetails = {
  readonly bankName: string
  readonly bic: string
  readonly bankAccount: string
  readonly correspondentAccount: string
}

/** No bank has this code: money sent to the demo region by a real bank goes nowhere. */
const demoBic = '044599998'

/** Demo details with right control keys: a real bank's app would accept their form and find no such bank. */
export const demoBankDetails = (kind: '40702' | '40703' | '40911', number: string): BankDetails => ({
  bankName: 'Учебный банк области (АО)',
  bic: demoBic,
  bankAccount: withKey(demoBic, `${kind}810`, number.padStart(11, '0')),
  correspondentAccount: withKey(demoBic, '30101810', '45990000998'),
})
