/** A space that does not let a sum or a date break over two lines. */
export const NO_BREAK_SPACE = '\u00A0'

/** The minus of typographers: a hyphen is too short beside figures. */
export const MINUS = '\u2212'

/** Puts a no-break space between every three digits of a whole number: 1234567 → «1 234 567». */
export const groupDigits = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE)
