import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { everyAddress } from './every-address.ts'

const address = (family: 'IPv4' | 'IPv6') => ({
  address: family === 'IPv4' ? '127.0.0.1' : '::1',
  netmask: '',
  mac: '',
  internal: true,
  cidr: null,
  ...(family === 'IPv4' ? { family } : { family, scopeid: 0 }),
})

test.each([
  [{ lo: [address('IPv4'), address('IPv6')] }, '::'],
  [{ lo: [address('IPv4')], eth0: [address('IPv6')] }, '::'],
  [{ lo: [address('IPv4')] }, '0.0.0.0'],
  [{}, '0.0.0.0'],
])('of %j every one is %s', (interfaces, expected) => {
  expect(everyAddress(interfaces)).toBe(expected)
})

test('it can be listened to on this machine', async () => {
  const server = createServer().listen({ port: 0, host: everyAddress() })
  await once(server, 'listening')
  expect(server.listening).toBe(true)
  server.close()
})
