import { expect, test } from 'vitest'
import { givenReceipt } from '../../testing/accounts.ts'
import { givenDevice } from '../../testing/device.ts'
import { givenAccount } from '../../testing/region.ts'
import { givenWorld } from '../../testing/world.ts'
import { makeLog } from './log.ts'

const givenLog = () => {
  const lines: string[] = []
  return { lines, log: makeLog('trace', { write: (line) => void lines.push(line) }) }
}

const ANNA = {
  lastName: 'Ковалёва',
  firstName: 'Анна',
  birthDate: '1961-04-17',
  email: 'anna@example.ru',
  termsVersion: 1,
}

test('from signing in to an attached account the log names requests and no person', async () => {
  const { lines, log } = givenLog()
  const world = await givenWorld({ replace: () => ({ log }) })
  const account = await givenAccount(world.db, { number: '48112-306', numberDigits: '48112306' })
  await givenReceipt(world.db, { accountId: account.id })
  const device = givenDevice(world)
  const phone = '+79161234542'

  const { challengeId } = (await device.requestCode(phone)).json()
  const code = world.messages.lastCode(phone)
  await device.submitCode(challengeId, code === '000000' ? '000001' : '000000')
  expect((await device.submitCode(challengeId, code)).statusCode).toBe(200)
  expect((await device.put('/resident', ANNA)).statusCode).toBe(200)
  const receipt = { period: '2026-11', sum: 952_027 }
  expect(
    (await device.post('/accounts/claims', { number: '48112-306', receipt, via: 'hand' })).statusCode,
  ).toBe(200)
  await device.get('/home?phone=79161234542')

  const said = lines.join('')
  expect(lines.filter((line) => line.includes('incoming request'))).toHaveLength(6)
  expect(said).not.toMatch(/9161234542|Ковал|Анна|1961|anna@|48112|952027|Фрунзе|203\.0\.113|Safari/u)
  expect(said).not.toContain(code)
  for (const cookie of device.cookies.values()) expect(said).not.toContain(cookie)
})

test('of a fault the log keeps what happened, and not the values of the row or of a partner’s words', () => {
  const { lines, log } = givenLog()
  const cause = Object.assign(new Error('to +79161234542'), { code: 'ECONNREFUSED' })
  const detail = 'Key (phone)=(+79161234542) already exists.'
  log.error(
    { err: Object.assign(new Error('duplicate key', { cause }), { code: '23505', detail }) },
    'unexpected',
  )

  expect(JSON.parse(lines.join(''))).toMatchObject({
    msg: 'unexpected',
    err: { message: 'duplicate key', code: '23505', cause: 'ECONNREFUSED' },
  })
  expect(lines.join('')).not.toContain('9161234542')
})
