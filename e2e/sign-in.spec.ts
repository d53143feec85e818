import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { codeFor } from './support/sandbox.ts'

journey('a stranger signs in with the code of a message', async ({ page, product, phone }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Войти в приложение' }).click()
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(phone)
  await page.getByRole('button', { name: 'Получить код' }).click()
  const code = page.getByRole('textbox', { name: 'Код из СМС' })
  await expect(code).toBeVisible()
  await expectAccessible(page)

  await code.fill(await codeFor(product, phone))
  await expect(page).toHaveTitle(/Код квитанции/)
})
