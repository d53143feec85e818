export const CODE_LENGTH = 6

/**
 * Takes the digits of a code out of what was typed, pasted or filled in from a message: «481-902»,
 * «Код: 481902», full-width digits of some keyboards.
 */
export const codeDigits = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\D/gu, '').slice(0, CODE_LENGTH)
