import { expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

test.each([
  ['/journal?action=signed-in', '/journal?action=signed-in'],
  ['/', '/'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example/office', undefined],
  ['javascript:alert(1)', undefined],
  ['/sign-in?to=/journal', undefined],
  ['/invitation', undefined],
  [undefined, undefined],
  [7, undefined],
])('from %o to %o', (wanted, address) => {
  expect(returnAddress(wanted)).toBe(address)
})
