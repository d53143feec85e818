import { describe, expect, test } from 'vitest'
import { makeAddressList } from './address-list.ts'

describe('the addresses that YooKassa sends notifications from', () => {
  // Source: yookassa.ru/developers/using-api/webhooks, «Аутентификация уведомлений».
  const documented = makeAddressList([
    '185.71.76.0/27',
    '185.71.77.0/27',
    '77.75.153.0/25',
    '77.75.154.128/25',
    '77.75.156.11',
    '77.75.156.35',
    '2a02:5180::/32',
  ])

  test.each([
    ['185.71.76.0', true],
    ['185.71.76.31', true],
    ['185.71.76.32', false],
    ['185.71.75.255', false],
    ['185.71.77.31', true],
    ['185.71.77.32', false],
    ['77.75.153.0', true],
    ['77.75.153.75', true],
    ['77.75.153.127', true],
    ['77.75.153.128', false],
    ['77.75.154.127', false],
    ['77.75.154.128', true],
    ['77.75.154.255', true],
    ['77.75.155.0', false],
    ['77.75.156.11', true],
    ['77.75.156.12', false],
    ['77.75.156.35', true],
    ['77.75.156.36', false],
    ['::ffff:77.75.156.35', true],
    ['::ffff:77.75.156.36', false],
    ['2a02:5180::1', true],
    ['2a02:5180:0:1509::34', true],
    ['2a02:5180:0:2669::2a:dc6a', true],
    ['2a02:5181::1', false],
    ['2a02:4180:0:2669::2a:dc6a', false],
    ['192.168.1.1', false],
    ['127.0.0.1', false],
    ['::1', false],
    ['not an address', false],
    ['', false],
  ])('%s: %s', (address, trusted) => {
    expect(documented?.(address)).toBe(trusted)
  })
})

test.each([
  ['77.75.156'],
  ['77.75.156.11/33'],
  ['77.75.156.11/'],
  ['77.75.156.11/2x'],
  ['77.75.156.0/24/24'],
  ['2a02:5180::/129'],
  ['yookassa.ru'],
])('%s is neither an address nor a network', (part) => {
  expect(makeAddressList([part])).toBeUndefined()
})

test('nobody is on an empty list', () => {
  expect(makeAddressList([])?.('127.0.0.1')).toBe(false)
})
