import { expect, test } from 'vitest'
import { givenShop, paymentOver, rightPayment } from '../../../testing/given-shop.ts'
import { testCards, type TestCard } from '../test-cards.ts'

const minute = 60_000
const sbpPayment = { ...rightPayment, payment_method_data: { type: 'sbp' } }

const approved = testCards.filter(({ decline }) => !decline)
const declined = testCards.filter(({ decline }) => decline)

/** Pays as the card wants it, with the code where the bank asks for one. */
const givenPaidWith = async ({ number, threeDSecure }: TestCard) => {
  const shop = await givenShop()
  const { id } = await shop.create()
  await shop.payByCard(id, number)
  if (threeDSecure) await shop.submit(id, '3ds', { answer: 'confirm', code: '111111' })
  return shop.find(id)
}

test.each(approved)('$number pays', async (card) => {
  const payment = await givenPaidWith(card)
  expect(payment).toMatchObject({
    status: 'succeeded',
    paid: true,
    refundable: true,
    captured_at: '2026-12-08T06:00:00.000Z',
    income_amount: { value: '6334.14', currency: 'RUB' },
    payment_method: {
      type: 'bank_card',
      saved: false,
      card: {
        first6: card.number.slice(0, 6),
        last4: card.number.slice(-4),
        expiry_month: '12',
        expiry_year: '2030',
      },
    },
    authorization_details: {
      rrn: expect.stringMatching(/^\d{12}$/),
      auth_code: expect.stringMatching(/^\d{6}$/),
      three_d_secure: { applied: card.threeDSecure },
    },
  })
  expect(payment).not.toHaveProperty('confirmation')
})

test.each(declined)('$number is declined: $decline.reason', async (card) => {
  expect(await givenPaidWith(card)).toMatchObject({
    status: 'canceled',
    paid: false,
    refundable: false,
    cancellation_details: card.decline,
    payment_method: { type: 'bank_card', card: { last4: card.number.slice(-4) } },
  })
})

test.each(testCards.filter(({ threeDSecure }) => threeDSecure))(
  '$number waits for a code',
  async ({ number }) => {
    const { create, payByCard, find } = await givenShop()
    const { id } = await create()
    expect((await payByCard(id, number)).body).toContain('Код из СМС')
    expect(await find(id)).toMatchObject({ status: 'pending', paid: false })
  },
)

test('the number of a card is not kept', async () => {
  const { create, payByCard, deps } = await givenShop()
  await payByCard((await create()).id, '5555555555554477')
  const rows = JSON.stringify(deps.state.prepare('SELECT * FROM payment').all())
  expect(rows).not.toContain('5555555555554477')
  expect(rows).toContain('555555')
})

test.each([
  ['number', { number: '' }, 'Введите номер карты'],
  ['number', { number: '5555 5555 5555 4445' }, 'опечатка'],
  ['number', { number: 'карта' }, 'только цифры'],
  ['number', { number: '4276550000000003' }, 'Настоящую карту не вводите'],
  ['expiry', { expiry: '13/30' }, 'месяц и год'],
  ['expiry', { expiry: '1230x' }, 'месяц и год'],
  ['expiry', { expiry: '11/26' }, 'вышел'],
  ['csc', { csc: '12' }, 'Три цифры'],
])('a wrong %s is explained and the payment waits on', async (field, typed, words) => {
  const { create, submit, find } = await givenShop()
  const { id } = await create()
  const page = await submit(id, 'card', {
    number: '5555 5555 5555 4444',
    expiry: '12/30',
    csc: '123',
    ...typed,
  })
  expect(page.statusCode).toBe(422)
  expect(page.body).toMatch(new RegExp(`id="${field}-problem">[^<]*${words}`))
  expect(page.body).toContain('name="expiry"')
  expect(page.body).not.toContain('value="123"')
  expect((await find(id)).status).toBe('pending')
})

test.each(['12/26', '01/2030', '1/30', '1230', '12 / 30'])(
  'a card works until the end of its month: %s',
  async (expiry) => {
    const { create, submit } = await givenShop()
    const { id } = await create()
    const page = await submit(id, 'card', { number: '5555555555554444', expiry, csc: '123' })
    expect(page.body).toContain('Оплачено')
  },
)

test('a code that is not six digits is asked for again, «Отменить» fails the check', async () => {
  const { create, payByCard, submit, find } = await givenShop()
  const { id } = await create()
  await payByCard(id, '2200000000000004')
  const again = await submit(id, '3ds', { answer: 'confirm', code: '1111' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('Введите шесть цифр')
  expect((await find(id)).status).toBe('pending')

  const end = await submit(id, '3ds', { answer: 'cancel' })
  expect(end.body).toContain('Оплата не прошла')
  expect((await find(id)).cancellation_details).toEqual({
    party: 'payment_network',
    reason: '3d_secure_failed',
  })
})

test('SBP leads straight to the bank when the shop asked for it', async () => {
  const { create, app, submit, find } = await givenShop()
  const { id } = await create(sbpPayment)
  const bank = await app.inject(`/yookassa/pay/${id}`)
  expect(bank.body).toContain('Приложение вашего банка')
  expect(bank.body).not.toContain('Выбрать другой способ')

  const end = await submit(id, 'sbp', { answer: 'pay' })
  expect(end.body).toContain('Оплачено')
  expect(await find(id)).toMatchObject({
    status: 'succeeded',
    income_amount: { value: '6381.08' },
    payment_method: {
      type: 'sbp',
      sbp_operation_id: expect.stringMatching(/^[0-9A-F]{32}$/),
      payer_bank_details: { bank_id: expect.any(String), bic: expect.any(String) },
    },
  })
})

test('the payer may refuse in the bank, or come back and choose a card', async () => {
  const { create, submit, payByCard, find } = await givenShop()
  const refused = await create()
  await submit(refused.id, 'sbp', { answer: 'open' })
  await submit(refused.id, 'sbp', { answer: 'refuse' })
  expect((await find(refused.id)).cancellation_details).toEqual({
    party: 'payment_network',
    reason: 'general_decline',
  })

  const back = await create()
  await submit(back.id, 'sbp', { answer: 'open' })
  expect((await submit(back.id, 'sbp', { answer: 'back' })).body).toContain('Номер карты')
  await payByCard(back.id)
  expect((await find(back.id))['payment_method']).toMatchObject({ type: 'bank_card' })
})

test.each([
  ['both', rightPayment, true, true],
  ['a card alone', { ...rightPayment, payment_method_data: { type: 'bank_card' } }, true, false],
  ['a card alone for money to be held', { ...rightPayment, capture: false }, true, false],
  ['SBP alone for a large sum', paymentOver('350000.01'), false, true],
])('the page offers %s', async (_what, body, card, sbp) => {
  const { create, app } = await givenShop()
  const page = (await app.inject(`/yookassa/pay/${(await create(body)).id}`)).body
  expect([page.includes('Номер карты'), page.includes('Оплатить через СБП')]).toEqual([card, sbp])
})

test('a method that was not offered cannot be sent by a forged form', async () => {
  const { create, submit, payByCard, find } = await givenShop()
  const byCard = await create({ ...rightPayment, payment_method_data: { type: 'bank_card' } })
  await submit(byCard.id, 'sbp', { answer: 'open' })
  await submit(byCard.id, 'sbp', { answer: 'pay' })
  expect((await find(byCard.id)).status).toBe('pending')

  const large = await create(paymentOver('350000.01'))
  await payByCard(large.id)
  expect((await find(large.id)).status).toBe('pending')
})

test('a form sent twice, and one sent after the end, change nothing', async () => {
  const { create, payByCard, submit, find, deps } = await givenShop()
  const { id } = await create()
  await Promise.all([payByCard(id), payByCard(id)])
  const paid = await find(id)
  await payByCard(id, '5555555555554600')
  await submit(id, '3ds', { answer: 'cancel' })
  await submit(id, 'sbp', { answer: 'refuse' })
  expect(await find(id)).toEqual(paid)
  expect(deps.state.prepare('SELECT event FROM notification').all()).toHaveLength(1)
})

test('an unpaid payment is given up after an hour', async () => {
  const { create, advance, find, payByCard, app } = await givenShop()
  const { id } = await create()
  advance(60 * minute - 1)
  expect((await find(id)).status).toBe('pending')
  advance(1)
  expect((await payByCard(id)).body).toContain('Время вышло')
  expect(await find(id)).toMatchObject({
    status: 'canceled',
    cancellation_details: { party: 'yoo_money', reason: 'expired_on_confirmation' },
  })
  expect((await app.inject(`/yookassa/pay/${id}`)).body).toContain('Вернуться в магазин')
})

test('a bank’s page left open for an hour is too late as well', async () => {
  const { create, advance, find, payByCard, submit } = await givenShop()
  const { id } = await create()
  await payByCard(id, '5555555555554477')
  advance(60 * minute)
  await submit(id, '3ds', { answer: 'confirm', code: '111111' })
  expect((await find(id)).cancellation_details?.reason).toBe('expired_on_confirmation')
})

test('held money goes back after a week', async () => {
  const { create, advance, find, payByCard } = await givenShop()
  const { id } = await create({ ...rightPayment, capture: false })
  await payByCard(id)
  advance(7 * 24 * 60 * minute - 1)
  expect((await find(id)).status).toBe('waiting_for_capture')
  advance(1)
  expect((await find(id)).cancellation_details).toEqual({ party: 'yoo_money', reason: 'expired_on_capture' })
})

test('the page shows sum, recipient and purpose as they are, and leads back to the shop', async () => {
  const { create, payByCard, app } = await givenShop()
  const { id } = await create({ ...rightPayment, description: 'ЖКУ «Ёлки» <b>№ 5</b>' })
  const page = (await app.inject(`/yookassa/pay/${id}`)).body
  expect(page).toContain('6\u00a0412,37\u00a0₽')
  expect(page).toContain('ООО «Расчётный центр»')
  expect(page).toContain('ЖКУ «Ёлки» &lt;b&gt;№ 5&lt;/b&gt;')
  expect((await payByCard(id)).body).toContain('href="http://localhost:3000/payments/return?attempt=1"')
})

test('a payment that does not exist has no page', async () => {
  const { app, submit } = await givenShop()
  expect((await app.inject('/yookassa/pay/nothing')).statusCode).toBe(404)
  expect((await submit('nothing', 'sbp', { answer: 'pay' })).statusCode).toBe(404)
})

test('money that was held and let go is said to come back, not to be still there', async () => {
  const { create, payByCard, post, app } = await givenShop()
  const { id } = await create({ ...rightPayment, capture: false })
  await payByCard(id)
  await post(`/payments/${id}/cancel`, {})
  const page = (await app.inject(`/yookassa/pay/${id}`)).body
  expect(page).toContain('Деньги вернутся на карту')
  expect(page).not.toContain('Деньги не списаны')
})
