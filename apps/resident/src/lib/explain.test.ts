import { ApiRefusal, type Facts, type ProblemCode } from '@mosobleirc/contract'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'

test.each<[ProblemCode, Facts, RegExp]>([
  ['nothing-to-pay', {}, /долга по этим счетам нет/],
  ['nothing-to-pay', { least: 100, owed: 60 }, /рубля банк не принимает: сумма войдёт в следующую квитанцию/],
  ['nothing-to-pay', { least: 100, owed: 0 }, /Введите сумму побольше/],
  ['order-outdated', {}, /^Пришла новая квитанция, сумма изменилась/],
  ['order-outdated', { insuranceTaken: true }, /^Страхование за этот месяц уже/],
])('%s %o', (code, facts, words) => {
  expect(explain(new ApiRefusal(code, facts, '')).replaceAll('\u00A0', ' ')).toMatch(words)
})
