import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { codeWith, encode, onPaper } from '../../../testing/payment-code-bytes.ts'
import { readPaymentQr } from '../index.ts'

test.each([
  ['', 'empty'],
  [' \r\n', 'empty'],
  ['ST00012', 'no-fields'],
  ['ST00012|hello', 'no-fields'],
  ['ST00012|=5', 'no-fields'],
  ['ST00012Name=X', 'broken-header'],
  ['ST00012=X', 'broken-header'],
  ['ST0001', 'broken-header'],
  ['STOP', 'text'],
  ['https://qr.nspk.ru.example.org/', 'other-link'],
  ['HTTPS://QR.NSPK.RU/AS1', 'sbp-link'],
  ['https://sub.nspk.ru/AS1', 'sbp-link'],
  ['http://mosobleirc.ru/pay', 'other-link'],
  ['s=6412.37&fn=9999078900004792&t=20261122T1130&i=1', 'fiscal-receipt'],
  ['WIFI:S:home;;', 'text'],
  [`ST00012|Name=${'я'.repeat(3_000)}`, 'too-long'],
])('%j is no payment code: %s', (text, reason) => {
  expect(readPaymentQr(onPaper(text))).toEqual({ kind: 'not-payment', reason })
})

test('a code is found behind a byte order mark and blanks', () => {
  expect(readPaymentQr(onPaper(`\uFEFF\n ${codeWith('PersAcc=48112306')}`))).toMatchObject({
    kind: 'payment',
    account: { digits: '48112306' },
  })
})

test.each([
  ['PaymPeriod=112026', '2026-11'],
  ['Period=092026', '2026-09'],
  ['KSK_PeriodPok=202208', '2022-08'],
  ['PaymPeriod=|Period=092026', '2026-09'],
  ['Period=092026|PaymPeriod=102026', '2026-10'],
])('the period stands in the standard’s field or in a supplier’s own: %s', (fields, period) => {
  expect(readPaymentQr(onPaper(codeWith(fields)))).toMatchObject({ period })
})

test('the supplier’s bank account is not the payer’s account', () => {
  expect(readPaymentQr(onPaper(codeWith('PersonalAccount=48112306')))).not.toHaveProperty('account')
})

describe('whatever comes', () => {
  const kinds = expect.stringMatching(/^(?:not-)?payment$/u)

  test('arbitrary bytes are read without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readPaymentQr(bytes)).toMatchObject({ kind: kinds })
      }),
      { numRuns: 500 },
    )
  })

  test('arbitrary bytes behind a true header are read without a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '2', '3'), fc.uint8Array({ maxLength: 400 }), (encoding, bytes) => {
        const code = Uint8Array.from([...encode(`ST0001${encoding}|`, 'utf-8'), ...bytes])
        expect(readPaymentQr(code)).toMatchObject({ kind: kinds })
      }),
      { numRuns: 500 },
    )
  })

  test('arbitrary values of the fields that we use are read without a fault', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'binary' }), (account, period, sum) => {
        const code = codeWith(`PersAcc=${account}|PaymPeriod=${period}|Sum=${sum}`)
        expect(readPaymentQr(encode(code, 'utf-8'))).toMatchObject({ kind: kinds })
      }),
      { numRuns: 500 },
    )
  })

  test('what a supplier writes comes out again, in each encoding', () => {
    const russian = fc.string({ unit: fc.constantFrom(...Array.from('АБЯабяё ="-10')), minLength: 1 })
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2', '3'),
        russian,
        fc.integer({ min: 10_000, max: 999_999_999 }),
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        (encoding, purpose, account, sum) => {
          const fields = `Purpose=Счёт ${purpose}|PersAcc=${account}|Sum=${sum}`
          expect(readPaymentQr(onPaper(codeWith(fields, `ST0001${encoding}`)))).toMatchObject({
            account: { digits: String(account) },
            sum: { kopecks: BigInt(sum) },
            warnings: [],
          })
        },
      ),
    )
  })
})
