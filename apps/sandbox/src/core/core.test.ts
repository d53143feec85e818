import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { makeClock } from '../clock.ts'
import { openStateInMemory, type State } from '../state.ts'
import { registerCore } from './index.ts'

type Wanted = { readonly state?: State; readonly at?: string; readonly accounts?: number }

const givenSandbox = async ({
  state = openStateInMemory(),
  at = '2026-12-08T09:00+03:00',
  accounts = 58,
}: Wanted = {}) => {
  const app = fastify()
  await app.register(formbody)
  const settings = {
    // Nobody listens there: what the core has to tell waits.
    publicUrl: 'http://127.0.0.1:9',
    exchangeKey: 'key',
    exchangeSource: 'core-mo',
    seed: 1,
    accounts,
  } as const
  await registerCore(app, { settings, clock: makeClock({ clockAt: new Date(at), clockFixed: true }), state })
  return { app, state }
}

const { app } = await givenSandbox()
const anna = '/core/receipts/a-48112306/2026-11'

test('the receipt of the pictures can be read and scanned', async () => {
  const { body, headers } = await app.inject(anna)
  expect(headers['content-type']).toContain('text/html')
  for (const words of [
    'ЖИЛИЩНО-КОММУНАЛЬНЫЕ И ИНЫЕ УСЛУГИ ЗА НОЯБРЬ 2026 г.',
    '48112-306',
    '9 520 руб. 27 коп.',
    '9 703 руб. 67 коп.',
    '15.12.2026',
    'Ковалёва Анна Сергеевна',
    'ДОБРОВОЛЬНОЕ СТРАХОВАНИЕ',
    'Отдельные реквизиты на капитальный ремонт',
    '17 и 18 ноября не было горячей воды',
    '412,386000',
  ]) {
    expect(body).toContain(words)
  }
  expect(body.match(/<svg/g)).toHaveLength(2)
})

test('without insurance there is one sum and one code', async () => {
  const { accounts } = (await app.inject('/core/accounts.json?kind=insurance-refused')).json()
  const { body } = await app.inject(`/core/receipts/${accounts[0].account}/2026-11`)
  expect(body.match(/<svg/g)).toHaveLength(1)
  expect(body).not.toContain('ДОБРОВОЛЬНОЕ СТРАХОВАНИЕ')
})

test('every kind of household has a receipt that can be printed', async () => {
  const { accounts } = (await app.inject('/core/accounts.json?limit=100')).json()
  expect(accounts).toHaveLength(58)
  const statuses = await Promise.all(
    accounts.map(
      async ({ account, period }: { account: string; period: string }) =>
        (await app.inject(`/core/receipts/${account}/${period}`)).statusCode,
    ),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('a code can be saved as a picture, with insurance and without', async () => {
  const pictures = await Promise.all(
    [0, 1].map((insurance) => app.inject(`${anna}/qr.png?insurance=${insurance}`)),
  )
  expect(pictures.map(({ headers }) => headers['content-type'])).toEqual(['image/png', 'image/png'])
  expect(pictures[0]?.rawPayload.equals(pictures[1]?.rawPayload ?? Buffer.alloc(0))).toBe(false)
})

test('the receipt as JSON says what its codes carry', async () => {
  const { total, qr } = (await app.inject(`${anna}.json`)).json()
  expect(total).toBe(952_027)
  expect(qr.withoutInsurance).toMatch(
    /^ST00011\|Name=.+\|PersAcc=48112306\|PaymPeriod=112026\|Sum=952027\|TechCode=02$/,
  )
  expect(qr.withInsurance).toContain('|Sum=970367|')
})

test.each([
  '/core/receipts/a-nobody/2026-11',
  '/core/receipts/a-48112306/1999-01',
  '/core/receipts/a-48112306/1999-01/qr.png',
  '/core/exchange/nothing',
])('%s does not exist', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404)
})

const found = async (query: string) =>
  (await app.inject(`/core/receipts?${query}`)).body.match(/<h2>/g)?.length ?? 0

test('receipts are found by number, by its digits, by street in any case, and by kind', async () => {
  expect(await found('words=48112-306')).toBe(1)
  expect(await found('words=48112306')).toBe(1)
  expect(await found(`words=${encodeURIComponent('ФРУНЗЕ 14 кв. 27')}`)).toBe(1)
  expect(await found('kind=drawn-grandmother')).toBe(1)
  expect(await found(`words=${encodeURIComponent("%' OR 1=1")}`)).toBe(0)
})

test('two accounts have the same number in different houses', async () => {
  const [twin] = (await app.inject('/core/accounts.json?kind=same-number')).json().accounts
  const { accounts } = (await app.inject(`/core/accounts.json?words=${twin.number}`)).json()
  expect(new Set(accounts.map(({ address }: { address: string }) => address)).size).toBe(2)
})

test('a month is closed by a button and by a program; the status names it', async () => {
  const sandbox = await givenSandbox({ accounts: 4 })
  const pressed = await sandbox.app.inject({
    method: 'POST',
    url: '/core/close-month',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([pressed.statusCode, pressed.headers.location]).toEqual([303, '/core/exchange'])
  const asked = await sandbox.app.inject({ method: 'POST', url: '/core/close-month' })
  expect(asked.json()).toMatchObject({ period: '2027-01', bills: 4, round: { delivered: 0 } })
  expect((await sandbox.app.inject('/core/status')).json()).toEqual({
    packages: { queued: 21, held: 0, delivered: 0, refused: 0 },
    period: '2027-01',
    ready: false,
  })
  expect((await sandbox.app.inject('/core/exchange')).body).toContain('январь 2027')
})

test('months that went by while nobody looked are issued at the next start, and nothing is made anew', async () => {
  const { state } = await givenSandbox({ accounts: 4 })
  const later = await givenSandbox({ state, accounts: 4, at: '2027-03-02T09:00+03:00' })
  const { period, packages } = (await later.app.inject('/core/status')).json()
  expect([period, packages.queued]).toEqual(['2027-02', 22])
  const again = await givenSandbox({ state, accounts: 4, at: '2027-03-09T09:00+03:00' })
  expect((await again.app.inject('/core/status')).json().packages.queued).toBe(22)
})
