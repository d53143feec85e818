import { expect, test } from 'vitest'
import { readReceiptCode } from './read-receipt-code.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const receipt =
  'ST00012|Name=X|PersonalAcc=40702810138250123017|BankName=B|BIC=044525225|CorrespAcc=30101810400000000225'

test('fills in all three fields of a receipt', () => {
  expect(readReceiptCode(bytes(`${receipt}|PersAcc=48112306|PaymPeriod=112026|Sum=952027`))).toEqual({
    kind: 'receipt',
    draft: { period: '2026-11', number: '48112306', sum: '9\u00A0520,27', nothingToPay: false, via: 'qr' },
  })
})

test('leaves to the resident what a code does not say', () => {
  expect(readReceiptCode(bytes(`${receipt}|PersAcc=48112306`))).toEqual({
    kind: 'receipt',
    draft: { period: '', number: '48112306', sum: '', nothingToPay: false, via: 'qr' },
  })
})

test.each(['0', '-35000'])('a receipt of %s is told apart from one without a sum', (sum) => {
  expect(readReceiptCode(bytes(`${receipt}|PersAcc=48112306|PaymPeriod=112026|Sum=${sum}`))).toEqual({
    kind: 'receipt',
    draft: { period: '2026-11', number: '48112306', sum: '', nothingToPay: true, via: 'qr' },
  })
})

test.each([
  ['https://qr.nspk.ru/AS10003P3RH0LJ2A9ROO038L6NT5RU1M?type=01', 'sbp-link'],
  ['t=20261122T1130&s=6412.37&fn=9999078900004792&i=1234&fp=3456789012&n=1', 'fiscal-receipt'],
  [receipt, 'no-account'],
])('explains %s', (text, reason) => {
  expect(readReceiptCode(bytes(text))).toEqual({ kind: 'other', reason })
})
