import { kopecks } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { unfinishedWords } from './unfinished-words.ts'

const order = {
  orderId: '0193a000-0000-7000-8000-000000000008',
  amount: kopecks(115_280),
  payments: 2,
  paidPayments: 1,
  accountIds: [],
}

test.each([
  ['waiting', undefined, 'Оплата обрабатывается · 1 152,80 ₽, ждём подтверждения банка'],
  ['waiting', 'Бабушка', 'Оплата обрабатывается · Бабушка: 1 152,80 ₽, ждём подтверждения банка'],
  ['unknown', undefined, 'Проверяем оплату · 1 152,80 ₽, банк пока не ответил. Платить ещё раз не нужно'],
  ['partly-paid', undefined, 'Оплачено 1 из 2, продолжить · Осталось 1 152,80 ₽'],
  ['partly-paid', 'Бабушка', 'Оплачено 1 из 2, продолжить · Бабушка: осталось 1 152,80 ₽'],
] as const)('an order that is %s, for %s', (state, accountName, told) => {
  const { title, second } = unfinishedWords({ ...order, state, ...(accountName && { accountName }) })
  expect(`${title} · ${second}`.replaceAll('\u00A0', ' ')).toBe(told)
})
