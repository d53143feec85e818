import { cards, comeBack, payByCard, typeCard } from './support/bank.ts'
import { expect, journey } from './support/journey.ts'
import { openPayment, pay, paymentsAtAcquirer } from './support/paying.ts'
import { sum } from './support/roubles.ts'

journey(
  'a lost notification is not missed: who comes back sees the truth',
  async ({ page, product, holds, breaks }) => {
    const household = await holds('heating-norm-season')
    await breaks('webhook-lost')
    await openPayment(page, household)
    await pay(page, { method: 'Банковская карта' })
    await typeCard(page, cards.withoutCode)
    const [payment] = await paymentsAtAcquirer(page, product, household)
    expect(payment).toContain('потеряно нарочно')

    await comeBack(page)
    await expect(page.getByRole('status')).toContainText('Оплачено')
    await page.getByRole('navigation').getByRole('link', { name: 'Главная' }).click()
    await expect(page.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
  },
)

journey('an answer from before the payment does not bring the debt back', async ({ page, holds }) => {
  const household = await holds('heating-norm-season', 1)
  await openPayment(page, household)
  const before = await page.request.get('/api/v1/home')
  await pay(page, { method: 'Банковская карта' })
  await typeCard(page, cards.withoutCode)

  const paid = page.getByRole('status').filter({ hasText: 'Оплачено' })
  await page.route(
    '**/api/v1/home',
    async (route) => {
      await paid.waitFor()
      // By now the screen has given up this answer.
      await route.fulfill({ response: before }).catch(() => undefined)
    },
    { times: 1 },
  )
  await comeBack(page)
  await paid.waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Главная' }).click()
  await expect(page.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
})

journey('a notification that comes twice pays once', async ({ page, product, holds, breaks }) => {
  const household = await holds('long-debt')
  await breaks('webhook-doubled')
  await openPayment(page, household)
  await page.getByRole('textbox', { name: 'Сумма, ₽' }).fill('1000')
  await pay(page, { method: 'Банковская карта' })
  await payByCard(page)
  await expect(page.getByRole('status')).toContainText('Оплачено')
  await expect
    .poll(async () => (await paymentsAtAcquirer(page, product, household)).join(' ').match(/доставлено/g))
    .toHaveLength(2)

  await page.goto('/')
  const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
  await expect(due).toContainText(sum(household.total - 100_000))
  await page.goto('/payments')
  await expect(page.getByRole('link', { name: /в пути|учтён/ }).filter({ hasText: 'карта' })).toHaveCount(1)
})

journey(
  'the acquirer takes the wish and fails to say so: it is one payment',
  async ({ page, product, holds, breaks }) => {
    const household = await holds('no-meters')
    await breaks('yookassa-fails-after-taking', 1)
    await openPayment(page, household)
    await page.getByRole('radio', { name: 'Банковская карта' }).check()
    await page.getByRole('button', { name: /^Оплатить/ }).click()
    await expect(page.getByRole('alert')).toContainText('не отвечает')

    await page.getByRole('button', { name: /^Оплатить/ }).click()
    await page.getByRole('link', { name: 'Продолжить на странице банка' }).click()
    await payByCard(page)
    await expect(page.getByRole('status')).toContainText('Оплачено')
    expect(await paymentsAtAcquirer(page, product, household)).toHaveLength(1)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
  },
)

journey(
  'the acquirer is away: it is told in words, and the same press pays later',
  async ({ page, product, holds, breaks }) => {
    const household = await holds('heating-norm-evenly')
    const mend = await breaks('yookassa-down')
    await openPayment(page, household)
    await page.getByRole('radio', { name: 'Банковская карта' }).check()
    await page.getByRole('button', { name: /^Оплатить/ }).click()
    const refusal = page.getByRole('alert')
    await expect(refusal).toContainText('не отвечает')
    await expect(refusal).toBeFocused()
    await expect(refusal).toBeInViewport({ ratio: 1 })

    await mend()
    await page.getByRole('button', { name: /^Оплатить/ }).click()
    await page.getByRole('link', { name: 'Продолжить на странице банка' }).click()
    await payByCard(page)
    await expect(page.getByRole('status')).toContainText('Оплачено')
    expect(await paymentsAtAcquirer(page, product, household)).toHaveLength(1)
  },
)
