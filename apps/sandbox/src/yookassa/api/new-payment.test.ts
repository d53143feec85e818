import { expect, test } from 'vitest'
import { givenShop, paymentOver, rightPayment } from '../../../testing/given-shop.ts'

const order = rightPayment.payment_order
const { recipient } = order
const withOrder = (changes: object) => ({ ...rightPayment, payment_order: { ...order, ...changes } })
const withRecipient = (changes: object) => withOrder({ recipient: { ...recipient, ...changes } })
const withBank = (changes: object) => withRecipient({ bank: { ...recipient.bank, ...changes } })
const confirmed = (confirmation: object) => ({ ...rightPayment, confirmation })
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, 'x']))

test('a right request makes a payment that waits for its payer', async () => {
  const { post } = await givenShop({ SANDBOX_URL: 'http://sandbox.test:3100' })
  const reply = await post('/payments', rightPayment)

  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  const payment = reply.json()
  expect(payment).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'pending',
    amount: { value: '6412.37', currency: 'RUB' },
    description: 'ЖКУ, л/с 48112-306, 11.2026',
    recipient: { account_id: '777001', gateway_id: '1' },
    created_at: '2026-12-08T06:00:00.000Z',
    confirmation: {
      type: 'redirect',
      return_url: 'http://localhost:3000/payments/return?attempt=1',
      confirmation_url: `http://sandbox.test:3100/yookassa/pay/${payment.id}`,
    },
    test: true,
    paid: false,
    refundable: false,
    metadata: { attempt: '01JDX0' },
  })
})

test.each([
  ['a body that is not an object', [], undefined],
  ['no amount', { ...rightPayment, amount: undefined }, 'amount'],
  ['an amount that is a number', { ...rightPayment, amount: 6412.37 }, 'amount'],
  [
    'a value that is a number',
    { ...rightPayment, amount: { value: 6412.37, currency: 'RUB' } },
    'amount.value',
  ],
  ['a value with a comma', paymentOver('6412,37'), 'amount.value'],
  ['three places after the point', paymentOver('6412.375'), 'amount.value'],
  ['a sum of zero', paymentOver('0.00'), 'amount.value'],
  ['a negative sum', paymentOver('-5.00'), 'amount.value'],
  ['another currency', { ...rightPayment, amount: { value: '6412.37', currency: 'USD' } }, 'amount.currency'],
  ['less than a ruble', paymentOver('0.99'), 'amount.value'],
  ['more than SBP carries', paymentOver('700000.01'), 'amount.value'],
  [
    'more than a card carries',
    { ...paymentOver('350000.01'), payment_method_data: { type: 'bank_card' } },
    'amount.value',
  ],
  ['a capture that is text', { ...rightPayment, capture: 'true' }, 'capture'],
  [
    'SBP with a later capture',
    { ...rightPayment, capture: false, payment_method_data: { type: 'sbp' } },
    'capture',
  ],
  ['a long description', { ...rightPayment, description: 'я'.repeat(129) }, 'description'],
  ['17 keys of metadata', { ...rightPayment, metadata: keys(17) }, 'metadata'],
  ['a long key of metadata', { ...rightPayment, metadata: { ['k'.repeat(33)]: 'x' } }, 'metadata'],
  ['a long value of metadata', { ...rightPayment, metadata: { key: 'x'.repeat(513) } }, 'metadata.key'],
  ['a number in metadata', { ...rightPayment, metadata: { key: 5 } }, 'metadata.key'],
  ['a long customer', { ...rightPayment, merchant_customer_id: 'x'.repeat(201) }, 'merchant_customer_id'],
  ['another method', { ...rightPayment, payment_method_data: { type: 'cash' } }, 'payment_method_data.type'],
  ['a method without a type', { ...rightPayment, payment_method_data: {} }, 'payment_method_data.type'],
  ['no confirmation', { ...rightPayment, confirmation: null }, 'confirmation'],
  ['another confirmation', confirmed({ type: 'embedded' }), 'confirmation.type'],
  ['no return address', confirmed({ type: 'redirect' }), 'confirmation.return_url'],
  [
    'a script for an address',
    confirmed({ type: 'redirect', return_url: 'javascript:alert(1)' }),
    'confirmation.return_url',
  ],
  ['a relative address', confirmed({ type: 'redirect', return_url: '/back' }), 'confirmation.return_url'],
  [
    'a long address',
    confirmed({ type: 'redirect', return_url: `https://a.ru/${'x'.repeat(2040)}` }),
    'confirmation.return_url',
  ],
  ['no order', { ...rightPayment, payment_order: undefined }, 'payment_order'],
  [
    'the name that a popular client gives it',
    { ...rightPayment, payment_order: undefined, payment_order_data: order },
    'payment_order',
  ],
  ['another type of order', withOrder({ type: 'taxes' }), 'payment_order.type'],
  ['no sum of the order', withOrder({ amount: undefined }), 'payment_order.amount'],
  [
    'another sum of the order',
    withOrder({ amount: { value: '6412.36', currency: 'RUB' } }),
    'payment_order.amount',
  ],
  ['no purpose', withOrder({ payment_purpose: '' }), 'payment_order.payment_purpose'],
  ['a long purpose', withOrder({ payment_purpose: 'я'.repeat(211) }), 'payment_order.payment_purpose'],
  ['a short КБК', withOrder({ kbk: '182' }), 'payment_order.kbk'],
  ['a short ОКТМО', withOrder({ oktmo: '46' }), 'payment_order.oktmo'],
  ['no recipient', withOrder({ recipient: undefined }), 'payment_order.recipient'],
  ['no name of the recipient', withRecipient({ name: '' }), 'payment_order.recipient.name'],
  ['an INN of 12 digits', withRecipient({ inn: '503700873512' }), 'payment_order.recipient.inn'],
  ['no KPP', withRecipient({ kpp: undefined }), 'payment_order.recipient.kpp'],
  ['no bank', withRecipient({ bank: undefined }), 'payment_order.recipient.bank'],
  ['a long name of the bank', withBank({ name: 'Б'.repeat(46) }), 'payment_order.recipient.bank.name'],
  ['a BIC with a letter', withBank({ bic: '04452522A' }), 'payment_order.recipient.bank.bic'],
  ['a short account', withBank({ account: '407028' }), 'payment_order.recipient.bank.account'],
  [
    'no correspondent account',
    withBank({ correspondent_account: undefined }),
    'payment_order.recipient.bank.correspondent_account',
  ],
  ['no period', withOrder({ payment_period: undefined }), 'payment_order.payment_period'],
  [
    'a thirteenth month',
    withOrder({ payment_period: { month: 13, year: 2026 } }),
    'payment_order.payment_period.month',
  ],
  [
    'a year out of bounds',
    withOrder({ payment_period: { month: 1, year: 2051 } }),
    'payment_order.payment_period.year',
  ],
  [
    'a month that is text',
    withOrder({ payment_period: { month: '11', year: 2026 } }),
    'payment_order.payment_period.month',
  ],
  ['nothing that is paid', withOrder({ account_number: undefined }), 'payment_order'],
  ['a long account number', withOrder({ account_number: '1'.repeat(31) }), 'payment_order.account_number'],
  ['an account number of signs', withOrder({ account_number: '---' }), 'payment_order.account_number'],
  [
    'a short document id',
    withOrder({ payment_document_id: '70АА000560-01-610' }),
    'payment_order.payment_document_id',
  ],
  [
    'a long document number',
    withOrder({ payment_document_number: '1'.repeat(31) }),
    'payment_order.payment_document_number',
  ],
  ['a short ЕЛС', withOrder({ unified_account_number: '123' }), 'payment_order.unified_account_number'],
  ['a short ИЖКУ', withOrder({ service_id: '75da533315' }), 'payment_order.service_id'],
])('%s is an invalid request', async (_what, payload, parameter) => {
  const { post, get } = await givenShop()
  const reply = await post('/payments', payload)

  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toEqual({
    type: 'error',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    code: 'invalid_request',
    description: expect.stringMatching(/.+/),
    ...(parameter !== undefined && { parameter }),
  })
  expect((await get('/payments')).json().items).toEqual([])
})

test.each([
  ['a payment of one ruble', paymentOver('1.00')],
  ['the most a card carries', { ...paymentOver('350000.00'), payment_method_data: { type: 'bank_card' } }],
  ['the most SBP carries', { ...paymentOver('700000.00'), payment_method_data: { type: 'sbp' } }],
  ['a card with a later capture', { ...rightPayment, capture: false }],
  ['the longest texts', withOrder({ payment_purpose: 'Ж'.repeat(210), account_number: '1'.repeat(30) })],
  [
    'a document id instead of an account',
    withOrder({ account_number: undefined, payment_document_id: '70АА000560-01-6103' }),
  ],
  ['an ИЖКУ instead of an account', withOrder({ account_number: undefined, service_id: '75da533315-01' })],
  ['sixteen keys of metadata', { ...rightPayment, metadata: keys(16) }],
  ['a receipt and a slip, which are not looked into', { ...rightPayment, receipt: {}, statements: [] }],
])('%s is taken', async (_what, payload) => {
  const { post } = await givenShop()
  expect((await post('/payments', payload)).statusCode).toBe(200)
})

test.each([{ save_payment_method: true }, { payment_method_id: 'a-saved-one' }])(
  'a shop without the right to recurring payments is forbidden %j',
  async (changes) => {
    const { post } = await givenShop()
    const reply = await post('/payments', { ...rightPayment, ...changes })
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'forbidden'])
  },
)
