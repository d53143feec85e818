import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { confirmAddress, introduce, signInByPhone } from './support/registration.ts'
import { roubles, sum } from './support/roubles.ts'
import { demoAccount } from './support/sandbox.ts'

journey('skips the sum, sees no sums, and brings the receipt later', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'veteran')

  await journey.step('registers by the number alone', async () => {
    await signInByPhone(page, product, phone)
    await page.getByRole('link', { name: 'Ввести данные вручную' }).click()
    await page.getByRole('textbox', { name: 'Лицевой счёт' }).fill(household.number)
    await page.getByRole('button', { name: /^Пропустить сумму/ }).click()
    await expect(page.getByText('Сумму вы пропустили.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Подтвердить' }).click()
    await introduce(page)
  })

  await journey.step('sees that the account waits, and nothing of it', async () => {
    for (const tab of ['Главная', 'Платежи', 'Счетчики']) {
      await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: tab }).click()
      await expect(page.getByRole('heading', { name: 'Счёт не подтверждён' })).toBeVisible()
      await expect(page.getByText('₽')).toBeHidden()
      await expectAccessible(page)
    }
  })

  await journey.step('brings the receipt', async () => {
    await page.getByRole('link', { name: 'Ввести данные из квитанции' }).click()
    await expect(page.getByRole('heading', { name: 'Подтвердите счёт' })).toBeVisible()
    const number = page.getByRole('textbox', { name: 'Лицевой счёт' })
    await expect(number).toHaveValue(household.number)
    await expect(number).not.toBeEditable()
    await expect(page.getByRole('button', { name: /^Пропустить сумму/ })).toBeHidden()
    await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill(roubles(household.total))
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await confirmAddress(page, household)
    const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
    await expect(due).toContainText(sum(household.total))
    await expect(page.getByRole('heading', { name: 'Счёт не подтверждён' })).toBeHidden()
  })
})
