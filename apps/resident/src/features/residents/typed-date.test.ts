import { expect, test } from 'vitest'
import { dateSlip, parseTypedDate, putDots } from './typed-date.ts'

test.each([
  ['05.03.1958', '1958-03-05'],
  ['5.3.1958', '1958-03-05'],
  ['5 / 3 / 1958', '1958-03-05'],
  ['05031958', '1958-03-05'],
  [' 05.03.1958 ', '1958-03-05'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2025', undefined],
  ['31.02.1958', undefined],
  ['05.03.58', undefined],
  ['', undefined],
])('reads the date %s', (text, date) => {
  expect(parseTypedDate(text)).toBe(date)
})

test('dots come by themselves while digits are typed', () => {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((digits) => putDots('05031958'.slice(0, digits)))
  expect(steps).toEqual(['0', '05', '05.0', '05.03', '05.03.1', '05.03.19', '05.03.195', '05.03.1958'])
})

test.each([
  ['05.031', '05.03.1'],
  ['5.', '05.'],
  ['05.3,', '05.03.'],
  ['5/3/1958', '5.3.1958'],
  ['1958-03-05', '05.03.1958'],
  // Deleted in the middle: nothing jumps under the hands.
  ['05.0.1958', '05.0.1958'],
  ['05.033.1958', '05.033.1958'],
  ['05.', '05.'],
  ['', ''],
  ['пятое марта', 'пятое марта'],
])('%j is shown as %j', (typed, shown) => {
  expect(putDots(typed)).toBe(shown)
})

test.each([
  ['', /Впишите день, месяц и год/],
  ['05.03', /Впишите день, месяц и год/],
  ['29.02.2025', /в этом месяце 28 дней/],
  ['31.04.1958', /в этом месяце 30 дней/],
  ['32.01.1958', /в этом месяце 31 день/],
  ['05.13.1958', /Месяца с таким номером нет/],
])('%j: %s', (text, words) => {
  expect(dateSlip(text)).toMatch(words)
})
