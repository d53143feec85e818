export type NameVerdict =
  | { kind: 'name'; name: string }
  | { kind: 'refused'; reason: 'empty' | 'too-long' | 'not-a-name' }

/** Longer than any name in a passport. */
const LONGEST = 200

const LETTERS = String.raw`\p{L}[\p{L}\p{M}]*`
const NAME = new RegExp(String.raw`^${LETTERS}(?:(?:[-’]| |’ )${LETTERS})*$`, 'u')

/**
 * Reads a first name, a patronymic or a surname.
 *
 * Names are Russian or not, of one letter or many words, with hyphens and apostrophes («Римская-Корсакова»,
 * «О’Коннор», «Салим оглы»). Digits, dots and other signs are slips: refused. Spaces are put in order, hyphens
 * and apostrophes brought to one form.
 *
 * Source: docs/rules/identity.md, rule I8.
 */
export const parsePersonName = (text: string): NameVerdict => {
  const name = text
    .normalize('NFC')
    .replaceAll(/['`ʼ‘´]/gu, '’')
    .replaceAll(/\s*[-\u2010-\u2015]\s*/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (!name) return { kind: 'refused', reason: 'empty' }
  if (name.length > LONGEST) return { kind: 'refused', reason: 'too-long' }
  return NAME.test(name) ? { kind: 'name', name } : { kind: 'refused', reason: 'not-a-name' }
}
