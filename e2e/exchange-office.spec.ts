import { expectAccessible } from './support/accessibility.ts'
import { sendHeldPackage } from './support/held-package.ts'
import { expect, journey } from './support/journey.ts'
import { press, typeInto } from './support/keyboard.ts'
import { productNow } from './support/product.ts'
import { demoMember } from './support/staff.ts'

// Staff sit at a desk.
journey.use({ isMobile: false, hasTouch: false, viewport: { width: 1440, height: 900 } })

journey('a held package is looked at and released with the keyboard alone', async ({ page, product }) => {
  await sendHeldPackage(product, productNow(product))
  const { email, password, code, nextCode } = await demoMember(product, 'billing')

  await page.goto('/office/exchange?state=held')
  await typeInto(page, page.getByRole('textbox', { name: 'Почта' }), email)
  await typeInto(page, page.getByLabel('Пароль', { exact: true }), password)
  await page.keyboard.press('Enter')
  // The field for the code has the focus by itself, and the sixth digit sends it.
  await expect(page.getByRole('textbox', { name: 'Код из приложения' })).toBeFocused()
  await page.keyboard.type(code)
  const refused = page.getByRole('alert')
  await expect(refused.or(page.getByRole('navigation'))).toBeVisible()
  if (await refused.isVisible()) await page.keyboard.type(nextCode)

  const row = page.getByRole('button', { name: /январь.2020/ }).first()
  await expect(async () => {
    await page.reload()
    await expect(row).toBeVisible({ timeout: 2000 })
  }).toPass()
  await press(page, row)
  const details = page.getByRole('complementary', { name: 'Подробности' })
  await expect(details.getByRole('heading', { name: /Начисления, январь/ })).toBeVisible()
  await expect(details.getByRole('row', { name: /e2e-bill-2.*Ссылка на.неизвестное/ })).toBeVisible()
  await expectAccessible(page)

  await press(page, details.getByRole('button', { name: 'Выпустить 1' }))
  const question = page.getByRole('dialog', { name: 'Выпустить 1 строку?' })
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await press(page, question.getByRole('button', { name: 'Выпустить 1' }))
  await expect(question).toBeHidden()
  await expect(details.getByText('Принят', { exact: true })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Горячие клавиши' })).toBeVisible()
})
