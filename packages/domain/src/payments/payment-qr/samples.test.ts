import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { onPaper } from '../../../testing/payment-code-bytes.ts'
import { readPaymentQr, registrationData } from '../index.ts'

const file = readFileSync(new URL('../fixtures/payment-qr-samples.txt', import.meta.url), 'utf8')
const [whole = [], withoutSum = [], refused = []] = file
  .split(/^# ---.*$/mu)
  .map((block) => block.split('\n').filter((line) => line && !line.startsWith('#')))

const read = (line: string | undefined) => readPaymentQr(onPaper(line ?? ''))

test('every sample is tested', () => {
  expect([whole.length, withoutSum.length, refused.length]).toEqual([20, 4, 7])
})

describe('a sample from a real receipt gives account, period and sum', () => {
  test.each([
    // line, account, period, kopecks
    [0, '174185', '2021-11', 738_961n],
    [1, '883305607', undefined, 250_000n],
    [2, '982333333308510', '2023-08', 7_471n],
    [3, '837318306', '2024-01', 383_296n],
    [4, '103003890', '2022-08', 66_671n],
    [5, undefined, undefined, 57_200n],
    [6, '801033868279', '2015-09', 49_208n],
    [7, '83311583388', '2024-03', 3_203_042n],
    [8, '1153084', '2026-08', 485_000n],
    [9, '1741', '2026-09', 123_456n],
    [10, '1331852963', '2026-09', 485_050n],
    [11, undefined, undefined, undefined],
    [12, undefined, undefined, undefined],
    [13, undefined, undefined, undefined],
    [14, undefined, undefined, 96_993_200n],
    [15, undefined, undefined, 354_045n],
    [16, undefined, undefined, undefined],
    [17, undefined, undefined, 456_789n],
    [18, undefined, undefined, 456_789n],
    [19, '48112306', '2026-11', 952_027n],
  ])('line %s: %s, %s, %s', (line, digits, period, sum) => {
    const code = read(whole[line])
    const understood = code.kind === 'payment' && {
      digits: code.account?.kind === 'account' ? code.account.digits : undefined,
      period: code.period,
      sum: code.sum?.kind === 'sum' ? code.sum.kopecks : undefined,
    }
    expect(understood).toEqual({ digits, period, sum })
  })

  test.each([
    [0, 'Name', 'Счет по сбору платежей за ЖКУ района Зеленоград'],
    [1, 'Name', 'ТСЖ "АЛЬТАИР"'],
    [6, 'BankName', 'Центральный филиал АБ РОССИЯ'],
    [12, 'Name', '|'],
    [18, 'Name', 'ООО "Ромашка"'],
    [19, 'Name', 'ООО "УК Заречье"'],
  ])('line %s keeps its %s: %s', (line, name, value) => {
    const code = read(whole[line])
    expect(code.kind === 'payment' && code.fields.get(name)).toEqual([value])
  })
})

test.each([
  [0, 'negative', { nothingToPay: true }],
  [1, 'fractional', {}],
  [2, 'repeated', {}],
  [3, 'too-large', {}],
])('sample %s keeps its account and loses its sum: %s', (line, reason, rest) => {
  const code = read(withoutSum[line])
  expect(code).toMatchObject({ kind: 'payment', sum: { kind: 'dropped', reason } })
  expect(code.kind === 'payment' && registrationData(code)).toEqual({
    kind: 'usable',
    accountDigits: '48112306',
    accountRaw: '48112306',
    ...rest,
  })
})

test.each([
  [0, 'broken-header'],
  [1, 'text'],
  [2, 'wrong-version'],
  [3, 'unknown-encoding'],
  [4, 'no-fields'],
  [5, 'sbp-link'],
  [6, 'fiscal-receipt'],
])('sample %s is no payment code: %s', (line, reason) => {
  expect(read(refused[line])).toEqual({ kind: 'not-payment', reason })
})
