import { randomUUID } from 'node:crypto'
import { givenSandbox } from './given-sandbox.ts'

/** A payment of 6 412,37 ₽ that breaks no rule; a test changes the one field it is about. */
export const rightPayment = {
  amount: { value: '6412.37', currency: 'RUB' },
  capture: true,
  description: 'ЖКУ, л/с 48112-306, 11.2026',
  confirmation: { type: 'redirect', return_url: 'http://localhost:3000/payments/return?attempt=1' },
  metadata: { attempt: '01JDX0' },
  payment_order: {
    type: 'utilities',
    amount: { value: '6412.37', currency: 'RUB' },
    payment_purpose: 'Оплата ЖКУ;ЛСИ 48112306;ПРД 11.2026',
    recipient: {
      name: 'ООО «Расчётный центр»',
      inn: '5037008735',
      kpp: '503701001',
      bank: {
        name: 'ПАО Сбербанк',
        bic: '044525225',
        account: '40702810940000012345',
        correspondent_account: '30101810400000000225',
      },
    },
    payment_period: { month: 11, year: 2026 },
    account_number: '48112306',
  },
}

/** The same payment over another sum, in rubles with kopecks. */
export const paymentOver = (value: string) => ({
  ...rightPayment,
  amount: { value, currency: 'RUB' },
  payment_order: { ...rightPayment.payment_order, amount: { value, currency: 'RUB' } },
})

type Shown = {
  id: string
  status: string
  confirmation?: { confirmation_url: string }
  cancellation_details?: { party: string; reason: string }
  [field: string]: unknown
}

/** A shop that talks to YooKassa, and a payer in a browser without JavaScript. */
export const givenShop = async (environment: Readonly<Record<string, string>> = {}) => {
  const sandbox = await givenSandbox({
    YOOKASSA_SHOP_ID: '777001',
    YOOKASSA_SECRET: 'test_secret',
    ...environment,
  })
  const authorization = `Basic ${Buffer.from('777001:test_secret').toString('base64')}`

  const get = (path: string) => sandbox.app.inject({ url: `/yookassa/v3${path}`, headers: { authorization } })
  const post = (path: string, payload: object, key: string = randomUUID()) =>
    sandbox.app.inject({
      method: 'POST',
      url: `/yookassa/v3${path}`,
      headers: { authorization, 'idempotence-key': key },
      payload,
    })
  const create = async (payload: object = rightPayment): Promise<Shown> => {
    const reply = await post('/payments', payload)
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return reply.json()
  }
  const find = async (id: string): Promise<Shown> => (await get(`/payments/${id}`)).json()

  /** Sends a form of the payment page, and looks at the page it leads to. */
  const submit = async (id: string, form: 'card' | '3ds' | 'sbp', fields: Record<string, string>) => {
    const reply = await sandbox.app.inject({
      method: 'POST',
      url: `/yookassa/pay/${id}/${form}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    return reply.statusCode === 303 ? sandbox.app.inject(String(reply.headers.location)) : reply
  }
  const payByCard = (id: string, number = '5555555555554444') =>
    submit(id, 'card', { number, expiry: '12/30', csc: '123' })

  return { ...sandbox, authorization, get, post, create, find, submit, payByCard }
}
