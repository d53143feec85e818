declare const phone: unique symbol

/** A Russian mobile number in E.164: `+79161234542`. */
export type Phone = string & { readonly [phone]: true }

export type PhoneVerdict =
  | { kind: 'phone'; phone: Phone }
  | {
      kind: 'refused'
      reason: 'empty' | 'not-a-number' | 'too-short' | 'too-long' | 'foreign' | 'not-mobile'
    }

/**
 * Reads a phone number as people type and paste it: «+7 (916) 123-45-42», «8 916 123 45 42», «9161234542».
 *
 * Only Russian mobile numbers pass: a code goes out by SMS, and numbers abroad are what swindlers let us pay for.
 *
 * Source: docs/rules/identity.md, rule I7.
 */
export const parsePhone = (text: string): PhoneVerdict => {
  const packed = text.replaceAll(/[\s().\u2010-\u2015-]/gu, '')
  if (!packed) return refuse('empty')
  if (!/^\+?\d+$/u.test(packed)) return refuse('not-a-number')

  const international = packed.startsWith('+')
  const digits = packed.replace('+', '')
  if (international && !digits.startsWith('7')) return refuse('foreign')

  // Inside the country 8 stands for +7, and many leave both out; no mobile number begins with 7 or 8 itself.
  const hasPrefix = /^[78]/u.test(digits)
  const national = hasPrefix ? digits.slice(1) : digits
  if (national.length < 10) return refuse('too-short')
  if (national.length > 10) return refuse(hasPrefix ? 'too-long' : 'foreign')
  // Seven and six in front are Kazakhstan, which shares +7.
  if (/^[67]/u.test(national)) return refuse('foreign')
  return national.startsWith('9') ? { kind: 'phone', phone: `+7${national}` as Phone } : refuse('not-mobile')
}

/** Writes a number so that its owner knows it and nobody else learns it: «+7 916 ••• •• 42». */
export const maskPhone = (number: Phone): string =>
  ['+7', number.slice(2, 5), '•••', '••', number.slice(-2)].join('\u00A0')

const refuse = (reason: Extract<PhoneVerdict, { kind: 'refused' }>['reason']): PhoneVerdict => ({
  kind: 'refused',
  reason,
})
