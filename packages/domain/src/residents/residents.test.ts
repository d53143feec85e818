import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CalendarDate } from '../shared/index.ts'
import { judgeBirthDate, maskPhone, parseEmail, parsePersonName, parsePhone, type Phone } from './index.ts'

describe('a phone', () => {
  test.each([
    '+79161234542',
    '+7 (916) 123-45-42',
    '+7\u00A0916\u2011123\u201145\u201142',
    '89161234542',
    '8 916 123 45 42',
    '79161234542',
    '9161234542',
    ' 916.123.45.42 ',
  ])('%j is +79161234542', (text) => {
    expect(parsePhone(text)).toEqual({ kind: 'phone', phone: '+79161234542' })
  })

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['916', 'too-short'],
    ['+7916123454', 'too-short'],
    ['8916123454', 'too-short'],
    ['4994440100', 'not-mobile'],
    ['+791612345421', 'too-long'],
    ['891612345421', 'too-long'],
    ['+375291234567', 'foreign'],
    ['+4915112345678', 'foreign'],
    ['375291234567', 'foreign'],
    ['+77011234567', 'foreign'],
    ['87011234567', 'foreign'],
    ['84994440100', 'not-mobile'],
    ['88005553535', 'not-mobile'],
    ['девять', 'not-a-number'],
    ['+7916123454a', 'not-a-number'],
    ['9161234542;9161234543', 'not-a-number'],
    ['+', 'not-a-number'],
    ['٩١٦١٢٣٤٥٤٢', 'not-a-number'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePhone(text)).toEqual({ kind: 'refused', reason })
  })

  test('is masked so that only its owner knows it', () => {
    expect(maskPhone('+79161234542' as Phone).replaceAll('\u00A0', ' ')).toBe('+7 916 ••• •• 42')
  })
})

describe('a name', () => {
  test.each([
    ['Анна', 'Анна'],
    ['  анна ', 'анна'],
    ['Я', 'Я'],
    ['Римская - Корсакова', 'Римская-Корсакова'],
    ['Римская–Корсакова', 'Римская-Корсакова'],
    ["O'Connor", 'O’Connor'],
    ['Рустам   Салим\u00A0оглы', 'Рустам Салим оглы'],
    ['и\u0306од', 'йод'],
    ['Николо-де’Мария', 'Николо-де’Мария'],
    ['Ё'.repeat(200), 'Ё'.repeat(200)],
  ])('%j is %j', (text, name) => {
    expect(parsePersonName(text)).toEqual({ kind: 'name', name })
  })

  test.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['-', 'not-a-name'],
    ['Анна-', 'not-a-name'],
    ['Анна1', 'not-a-name'],
    ['А.', 'not-a-name'],
    ['Анна@', 'not-a-name'],
    ['<b>', 'not-a-name'],
    ['Анна\u0000', 'not-a-name'],
    ['Анна\u202E', 'not-a-name'],
    ['😀', 'not-a-name'],
    ['Ё'.repeat(201), 'too-long'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePersonName(text)).toEqual({ kind: 'refused', reason })
  })
})

describe('a birth date', () => {
  test.each([
    // born, today, verdict
    ['1958-03-08', '2026-12-08', 'accepted'],
    ['1900-01-01', '2026-12-08', 'accepted'],
    ['1899-12-31', '2026-12-08', 'too-long-ago'],
    ['2026-12-09', '2026-12-08', 'in-the-future'],
    ['2026-12-08', '2026-12-08', 'too-young'],
    ['2012-12-08', '2026-12-08', 'accepted'],
    ['2012-12-09', '2026-12-08', 'too-young'],
    ['2012-02-29', '2026-02-28', 'too-young'],
    ['2012-02-29', '2026-03-01', 'accepted'],
  ])('%s seen on %s: %s', (born, today, outcome) => {
    const verdict = judgeBirthDate(born as CalendarDate, today as CalendarDate)
    expect(verdict.kind === 'refused' ? verdict.reason : verdict.kind).toBe(outcome)
  })
})

describe('an e-mail address', () => {
  test.each([
    ['anna@example.ru', 'anna@example.ru'],
    [' Anna.Petrova+zhku@Mail.Example.RU ', 'Anna.Petrova+zhku@mail.example.ru'],
    ['a@b.co', 'a@b.co'],
    ['anna@почта.рф', 'anna@почта.рф'],
    [`${'a'.repeat(64)}@example.ru`, `${'a'.repeat(64)}@example.ru`],
  ])('%j is %s', (text, address) => {
    expect(parseEmail(text)).toBe(address)
  })

  test.each([
    '',
    'anna',
    '@example.ru',
    'anna@',
    'anna@example',
    'anna@.ru',
    'anna@example..ru',
    'anna@-example.ru',
    'anna@example.1',
    '.anna@example.ru',
    'anna.@example.ru',
    'an..na@example.ru',
    'an na@example.ru',
    'anna@exam ple.ru',
    'a@b@example.ru',
    'анна@example.ru',
    'anna@example.ru\nBcc: x@y.zz',
    '"anna"@example.ru',
    `${'a'.repeat(65)}@example.ru`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.ru`,
  ])('%j is none', (text) => {
    expect(parseEmail(text)).toBeUndefined()
  })
})

test('whatever is typed is judged without a fault, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
      const phone = parsePhone(text)
      expect(phone.kind === 'refused' || /^\+79\d{9}$/u.test(phone.phone)).toBe(true)
      const name = parsePersonName(text)
      expect(name.kind === 'refused' || parsePersonName(name.name)).toEqual(name.kind === 'refused' || name)
      const email = parseEmail(text)
      expect(email === undefined || parseEmail(email) === email).toBe(true)
    }),
  )
  expect(parseEmail(`${'a.'.repeat(20_000)}@example.ru`)).toBeUndefined()
  expect(parsePersonName('а-'.repeat(20_000))).toMatchObject({ kind: 'refused' })
})
