import { launchOptions } from '../tools/browser/launch-options.ts'
import { payByCardWithCode } from './support/bank.ts'
import { cameraArguments, showToCamera } from './support/fake-camera.ts'
import { expect, journey } from './support/journey.ts'
import { confirmAddress, introduce, signInByPhone } from './support/registration.ts'
import { sum, typedRoubles } from './support/roubles.ts'
import { demoAccount, receiptQr, takenByCore } from './support/sandbox.ts'

journey.use({ launchOptions: launchOptions(process.env['CHROMIUM'] ?? '', cameraArguments) })

// It closes the month for everybody, so it comes after all others: see playwright.config.ts.
journey('from the camera to the next bill', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'drawn')

  await journey.step('registers by the camera', async () => {
    await showToCamera(page, await receiptQr(product, household))
    await signInByPhone(page, product, phone)
    await expect(page.getByText('Заполнили по коду квитанции.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Расчётный период' })).toHaveValue('2026-11')
    await expect(page.getByRole('textbox', { name: 'Лицевой счёт' })).toHaveValue('48112306')
    await expect(page.getByRole('textbox', { name: 'К оплате, ₽' })).toHaveValue(
      typedRoubles(household.total),
    )
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await confirmAddress(page, household)
    await introduce(page)
  })

  await journey.step('pays all by card, one recipient after the other', async () => {
    const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
    await expect(due).toContainText(sum(household.total))
    await due.getByRole('link', { name: 'Оплатить' }).click()

    await page.getByRole('radio', { name: 'Банковская карта' }).check()
    await page.getByRole('button', { name: `Оплатить ${sum(household.total)}` }).click()
    await payByCardWithCode(page)

    await expect(page.getByRole('status')).toContainText('это 1 из 2')
    await page.goto('/')
    await page.getByRole('link', { name: /^Оплачено 1 из 2, продолжить/ }).click()
    await page.getByRole('button', { name: /^Оплатить/ }).click()
    await payByCardWithCode(page)

    await expect(page.getByRole('status')).toContainText('Оплачено')
    await page.getByRole('navigation').getByRole('link', { name: 'Главная' }).click()
    await expect(page.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
  })

  await journey.step('the billing core takes the payments', async () => {
    const taken = async () => {
      const { payments } = await takenByCore(product)
      return payments.filter(({ account }) => account === household.account)
    }
    await expect.poll(async () => (await taken()).length, { timeout: 30_000 }).toBe(2)
    const total = (await taken()).reduce((all, { amount }) => all + amount, 0)
    expect(total).toBe(household.total)
  })

  await journey.step('the next bill lists them', async () => {
    const core = await page.context().newPage()
    await core.goto(`${product.sandboxUrl}/core/exchange`)
    await core.getByRole('button', { name: 'Закрыть месяц' }).click()
    await expect(
      core.getByRole('row', { name: household.account }).filter({ hasText: 'в квитанции за декабрь 2026' }),
    ).toHaveCount(2)
    await core.close()

    await page.getByRole('navigation').getByRole('link', { name: 'Платежи' }).click()
    await page.getByRole('link', { name: /карта/ }).first().click()
    await expect(page.getByText('В квитанции за декабрь')).toBeVisible()
  })

  await journey.step('and nothing is owed but what the next bill says', async () => {
    const { period, total } = await demoAccount(product, 'drawn')
    expect(period).toBe('2026-12')
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Все счета за декабрь' })).toContainText(sum(total))
  })
})
