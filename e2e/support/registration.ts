import { expect, type Page } from '@playwright/test'
import type { JourneyProduct } from './product.ts'
import { roubles } from './roubles.ts'
import { codeFor, type DemoAccount } from './sandbox.ts'

/** From the start page to the screen with the camera: phone number, code of the message. */
export const signInByPhone = async (page: Page, product: JourneyProduct, phone: string): Promise<void> => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Войти в приложение' }).click()
  await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(phone)
  await page.getByRole('button', { name: 'Получить код' }).click()
  const code = page.getByRole('textbox', { name: 'Код из СМС' })
  await expect(code).toBeVisible()
  await code.fill(await codeFor(product, phone))
  await expect(page).toHaveTitle(/Код квитанции/)
}

/** Chooses the way by hand and copies the three fields of the newest receipt. */
export const typeReceipt = async (
  page: Page,
  { number, total }: Pick<DemoAccount, 'number' | 'total'>,
): Promise<void> => {
  await page.getByRole('link', { name: 'Ввести данные вручную' }).click()
  await page.getByRole('textbox', { name: 'Лицевой счёт' }).fill(number)
  await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill(roubles(total))
}

/** «Это ваш адрес?» – «Подтвердить». House and flat stay hidden until then. */
export const confirmAddress = async (page: Page, { address }: DemoAccount): Promise<void> => {
  const [street = ''] = address.split(',')
  await expect(page.getByRole('heading', { name: 'Это ваш адрес?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: street })).toBeVisible()
  await expect(page.getByText(address)).toBeHidden()
  await page.getByRole('button', { name: 'Подтвердить' }).click()
}

/** The last step: who it is. */
export const introduce = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Фамилия' }).fill('Ковалёва')
  await page.getByRole('textbox', { name: 'Имя' }).fill('Анна')
  await page.getByRole('textbox', { name: 'Отчество' }).fill('Сергеевна')
  await page.getByRole('textbox', { name: 'Дата рождения' }).fill('12.03.1984')
  await page.getByRole('textbox', { name: 'Электронная почта' }).fill('anna@example.org')
  await page.getByRole('checkbox', { name: /Прочитал и принимаю/ }).check()
  await page.getByRole('button', { name: 'Сохранить и войти' }).click()
  await expect(page.getByRole('heading', { name: /, Анна$/ })).toBeVisible()
}
