import { expect, test } from 'vitest'

import { encode, type Encoding } from '../../../testing/payment-code-bytes.ts'
import { decodeText } from './decode-text.ts'

const TEXT = '|Purpose=Оплата ЖКУ № 5 «Ёлка»'
const PLAIN = '|Purpose=Оплата ЖКУ, ёлка'

/** What a scanner gives that has turned the bytes into text by another encoding. */
const scannedAs = (wrong: string, text: string, encoding: Encoding) =>
  encode(new TextDecoder(wrong).decode(encode(text, encoding)), 'utf-8')

test.each([
  ['windows-1251', TEXT],
  ['utf-8', TEXT],
  ['koi8-r', PLAIN],
  ['utf-8', 'Café «Noël»'],
  ['windows-1251', 'only Latin'],
] as const)('%s is read as declared: %s', (encoding, text) => {
  expect(decodeText(encode(text, encoding), encoding)).toEqual({ kind: 'text', text, repaired: false })
})

test.each([
  ['windows-1251', 'windows-1252', TEXT],
  ['windows-1251', 'iso-8859-1', TEXT],
  ['windows-1251', 'windows-1251', TEXT],
  ['koi8-r', 'windows-1252', PLAIN],
  ['koi8-r', 'koi8-r', PLAIN],
  ['utf-8', 'windows-1252', TEXT],
] as const)('%s that a scanner took for %s is put right again', (declared, wrong, text) => {
  expect(decodeText(scannedAs(wrong, text, declared), declared)).toEqual({
    kind: 'text',
    text,
    repaired: true,
  })
})

test.each(['windows-1251', 'koi8-r'] as const)('%s that a scanner took for UTF-8 is damaged', (declared) => {
  expect(decodeText(scannedAs('utf-8', PLAIN, declared), declared)).toEqual({ kind: 'damaged' })
})

test('a letter that was lost once makes the rest damaged in any encoding', () => {
  const half = Uint8Array.from([...encode('Дом \uFFFD', 'utf-8'), ...encode('Дом', 'windows-1251')])
  expect(decodeText(half, 'windows-1251')).toEqual({ kind: 'damaged' })
})

test('what is declared as UTF-8 and is not is damaged, not guessed', () => {
  expect(decodeText(encode(TEXT, 'windows-1251'), 'utf-8')).toEqual({ kind: 'damaged' })
})
