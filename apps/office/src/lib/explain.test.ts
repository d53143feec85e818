import { ApiRefusal, type Facts, NoAnswer, type ProblemCode, problems } from '@mosobleirc/contract'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'

const said = (fault: unknown) => explain(fault).replaceAll('\u00A0', ' ')

test.each<[ProblemCode, Facts, RegExp]>([
  ['invalid-input', { field: 'password', reason: 'too-short' }, /короче двенадцати знаков/],
  ['invalid-input', { field: 'password', reason: 'like-email' }, /повторяет почту/],
  ['invalid-input', { field: 'email' }, /адрес почты/],
  ['invalid-input', { field: 'roles' }, /Одно из полей/],
  ['too-many-tries', {}, /Повторите позже/],
  ['too-many-tries', { retryAt: new Date(Date.now() + 170_000).toISOString() }, /через 3 минуты/],
])('%s %o', (code, facts, words) => {
  expect(said(new ApiRefusal(code, facts, ''))).toMatch(words)
})

test('every refusal is a Russian sentence', () => {
  for (const code of Object.keys(problems)) {
    expect(said(new ApiRefusal(code as ProblemCode, {}, ''))).toMatch(/^[А-Я][^A-Za-z]+[.!]$/u)
  }
})

test('silence is told from a fault', () => {
  expect(said(new NoAnswer('x'))).toMatch(/не ответил/)
  expect(said(new Error('x'))).toMatch(/Сломалось у нас/)
})
