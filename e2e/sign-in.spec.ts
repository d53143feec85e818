import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { codeFor } from './support/sandbox.ts'

/** @returns the field for the code */
const askForCode = async (page: Page, phone: string): Promise<Locator> => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(phone)
  await page.getByRole('button', { name: 'Получить код' }).click()
  const code = page.getByRole('textbox', { name: 'Код из СМС' })
  await expect(code).toBeVisible()
  return code
}

/** Six digits that are another code. */
const otherThan = (code: string, step = 1): string => String((Number(code) + step) % 1e6).padStart(6, '0')

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

journey('a wrong code is told in words, and the right one still works', async ({ page, product, phone }) => {
  const code = await askForCode(page, phone)
  const right = await codeFor(product, phone)

  await code.fill(otherThan(right))
  await expect(page.getByRole('alert')).toHaveText('Код не подошёл. Проверьте цифры в последнем сообщении.')
  await expect(code).toBeFocused()
  await expectAccessible(page)

  await code.fill(right)
  await expect(page).toHaveTitle(/Код квитанции/)
})

journey('after five wrong codes the right one is over too', async ({ page, product, phone }) => {
  const code = await askForCode(page, phone)
  const right = await codeFor(product, phone)

  for (let step = 1; step <= 5; step++) {
    await code.fill(otherThan(right, step))
    await expect(page.getByRole('alert')).toContainText('Код не подошёл')
  }
  await code.fill(right)
  await expect(page.getByRole('alert')).toHaveText('Этот код уже не действует. Запросите новый.')
})

journey(
  'an expired code is told in words, and a new one signs in',
  async ({ page, product, phone, later }) => {
    const code = await askForCode(page, phone)
    const old = await codeFor(product, phone)
    await later(6)

    await code.fill(old)
    await expect(page.getByRole('alert')).toHaveText('Этот код уже не действует. Запросите новый.')

    await page.getByRole('button', { name: 'Запросить код снова' }).click()
    await expect(page.getByText('Запросить код снова через')).toBeVisible()
    await expect(code).toHaveValue('')
    await code.fill(await codeFor(product, phone, 1))
    await expect(page).toHaveTitle(/Код квитанции/)
  },
)

journey('a number that gets no messages is told why', async ({ page }) => {
  await page.goto('/sign-in')
  const phone = page.getByRole('textbox', { name: 'Мобильный телефон' })
  for (const [number, words] of [
    ['+7 916', 'Не хватает цифр: после +7 их десять.'],
    ['+7 495 123-45-67', 'СМС приходит только на мобильный, он начинается с +7 9.'],
  ] as const) {
    await phone.fill(number)
    await page.getByRole('button', { name: 'Получить код' }).click()
    await expect(page.getByRole('alert')).toHaveText(words)
    await expect(phone).toHaveValue(number)
  }
})

journey('a message that cannot be sent leaves the number in its field', async ({ page, phone, breaks }) => {
  await breaks('exolve-down')
  await page.goto('/sign-in')
  const field = page.getByRole('textbox', { name: 'Мобильный телефон' })
  await field.fill(phone)
  await page.getByRole('button', { name: 'Получить код' }).click()

  await expect(page.getByRole('alert')).toContainText('не отвечает. Попробуйте через несколько минут.')
  await expect(field).toHaveValue(phone)
})
