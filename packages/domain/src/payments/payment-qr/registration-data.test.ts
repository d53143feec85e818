import { expect, test } from 'vitest'

import { codeWith, onPaper } from '../../../testing/payment-code-bytes.ts'
import { readPaymentQr, registrationData } from '../index.ts'

test.each([
  [
    'PersAcc=48112-306|PaymPeriod=112026|Sum=952027',
    {
      kind: 'usable',
      accountDigits: '48112306',
      accountRaw: '48112-306',
      period: '2026-11',
      sum: 952_027n,
    },
  ],
  [
    'PersAcc=48112306|PaymPeriod=132026|Sum=0',
    { kind: 'usable', accountDigits: '48112306', accountRaw: '48112306', nothingToPay: true },
  ],
  [
    'PersAcc=48112306|PaymPeriod=132026|Sum=-35000',
    { kind: 'usable', accountDigits: '48112306', accountRaw: '48112306', nothingToPay: true },
  ],
  [
    'PersAcc=48112306|PaymPeriod=132026|Sum=12.5',
    { kind: 'usable', accountDigits: '48112306', accountRaw: '48112306' },
  ],
  ['Sum=952027', { kind: 'unusable', reason: 'no-account' }],
  ['PersAcc=-|Sum=952027', { kind: 'unusable', reason: 'no-account' }],
  ['PersAcc=дом|Sum=952027', { kind: 'unusable', reason: 'unreadable-account' }],
  ['PersAcc=48112306|PersAcc=48112307|Sum=5', { kind: 'unusable', reason: 'unreadable-account' }],
])('a code with %s', (fields, data) => {
  const code = readPaymentQr(onPaper(codeWith(fields)))
  expect(code.kind === 'payment' && registrationData(code)).toEqual(data)
})
