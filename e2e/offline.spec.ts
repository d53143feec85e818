import { expect, journey } from './support/journey.ts'
import { sum } from './support/roubles.ts'

journey(
  'without a network the home shows what was seen last, with its age',
  async ({ page, context, holds }) => {
    const household = await holds('insurance-refused')
    await page.goto('/')
    const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
    await expect(due).toContainText(sum(household.total))
    await page.getByRole('link', { name: 'Счетчики' }).click()
    await expect(page.getByRole('heading', { name: 'Холодная вода' })).toBeVisible()
    // From now on the app is on the phone.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

    await context.setOffline(true)
    await page.goto('/')
    await expect(due).toContainText(sum(household.total))
    await expect(due).toContainText(/данные на\s\d{1,2}:\d\d/i)

    await page.getByRole('link', { name: 'Счетчики' }).click()
    await expect(page.getByText('Нет сети. Показываем то, что пришло')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Холодная вода' })).toBeVisible()

    // The network is back: what was seen gives way by itself.
    await context.setOffline(false)
    await expect(page.getByText('Нет сети. Показываем то, что пришло')).toBeHidden({ timeout: 20_000 })
    await expect(page.getByRole('heading', { name: 'Холодная вода' })).toBeVisible()
    await context.setOffline(true)

    await page.goto(`/payments/pay?account=${household.id}`)
    await expect(page.getByText('Сумма не загрузилась')).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Повторить' }).click()
    await expect(page.getByRole('button', { name: `Оплатить ${sum(household.total)}` })).toBeVisible()

    await page.goto('/')
    await expect(due).toContainText(sum(household.total))
    await expect(due).not.toContainText(/данные на/i)
  },
)
