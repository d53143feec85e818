export type Encoding = 'windows-1251' | 'utf-8' | 'koi8-r'

/** Node writes UTF-8 only, so the tables of the other two are turned round from what it reads. */
const tableOf = (encoding: Encoding): Map<string, number> => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  return new Map(Array.from(new TextDecoder(encoding).decode(bytes), (letter, byte) => [letter, byte]))
}

const TABLES = { 'windows-1251': tableOf('windows-1251'), 'koi8-r': tableOf('koi8-r') }

/** Writes text in an encoding; fails for a letter that it does not have. */
export const encode = (text: string, encoding: Encoding): Uint8Array =>
  encoding === 'utf-8'
    ? new TextEncoder().encode(text)
    : Uint8Array.from(Array.from(text), (letter) => {
        const byte = TABLES[encoding].get(letter)
        if (byte === undefined) throw new Error(`${encoding} has no «${letter}»`)
        return byte
      })

const DECLARED: Readonly<Record<string, Encoding>> = { 1: 'windows-1251', 3: 'koi8-r' }

/** A payment code as it is on paper: in the encoding that it declares. */
export const onPaper = (text: string): Uint8Array =>
  encode(text, (text.startsWith('ST0001') && DECLARED[text.charAt(6)]) || 'utf-8')

/** The text of a code with good bank details and the given fields after them. */
export const codeWith = (fields: string, header = 'ST00012'): string =>
  [
    header,
    'Name=ТСЖ',
    'PersonalAcc=40911810100180000361',
    'BankName=ВТБ',
    'BIC=044525411',
    'CorrespAcc=30101810145250000411',
    fields,
  ].join('|')
