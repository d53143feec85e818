import { expect, test } from 'vitest'
import { productEnvironment } from './product-environment.ts'

test('server and sandbox agree on addresses', () => {
  const ports = { PORT: '4000', SANDBOX_PORT: '4100', SANDBOX_CLAMD_PORT: '4101' }
  expect(productEnvironment(ports)).toMatchObject({
    PUBLIC_URL: 'http://localhost:4000',
    SANDBOX_URL: 'http://localhost:4100',
    YOOKASSA_URL: 'http://localhost:4100/yookassa/v3',
    EXOLVE_URL: 'http://localhost:4100/exolve',
    CLAMD_URL: 'tcp://localhost:4101',
  })
})

test('a given setting stands, an empty one does not', () => {
  const env = productEnvironment({
    YOOKASSA_URL: 'https://api.yookassa.ru/v3',
    PORT: ' ',
    DATA_DIR: '/tmp/data',
  })
  expect(env).toMatchObject({
    YOOKASSA_URL: 'https://api.yookassa.ru/v3',
    PORT: '3000',
    DATA_DIR: '/tmp/data',
  })
})

test.each([
  ['PORT', 'eighty'],
  ['SANDBOX_PORT', '70000'],
  ['SANDBOX_PORT', '3000'],
  ['CLOCK', 'tomorrow'],
  ['ACCOUNTS', 'many'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is named in one line', (name, value) => {
  expect(() => productEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: expected .+$`))
})
