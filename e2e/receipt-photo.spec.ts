import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { confirmAddress, introduce, signInByPhone } from './support/registration.ts'
import { sum } from './support/roubles.ts'
import { demoAccount } from './support/sandbox.ts'

const picture = (name: string): string => fileURLToPath(new URL(`pictures/${name}`, import.meta.url))

/** «Выбрать фото» and the photo in the phone's own gallery. */
const choosePhoto = async (
  page: Page,
  photo: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const gallery = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Выбрать фото' }).click()
  await (await gallery).setFiles(photo)
}

journey('registers by a photo of the receipt from the gallery', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'over-seventy')
  const paper = await page.context().newPage()
  await paper.setViewportSize({ width: 900, height: 1200 })
  await paper.goto(`${product.sandboxUrl}/core/receipts/${household.account}/${household.period}`)
  const buffer = await paper.screenshot({ fullPage: true })
  await paper.close()

  await signInByPhone(page, product, phone)
  await choosePhoto(page, { name: 'receipt.png', mimeType: 'image/png', buffer })
  await expect(page.getByText('Заполнили по коду квитанции.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'К оплате, ₽' })).not.toHaveValue('')
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await confirmAddress(page, household)
  await introduce(page)
  const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
  await expect(due).toContainText(sum(household.total))
})

journey('a code of something else is explained, and the search goes on', async ({ page, product, phone }) => {
  await signInByPhone(page, product, phone)
  for (const [photo, words] of [
    ['sbp-link.png', 'Это код для оплаты через СБП'],
    ['fiscal-receipt.png', 'Это код кассового чека'],
  ] as const) {
    await choosePhoto(page, picture(photo))
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
    await expectAccessible(page)
  }
  const nothing = { name: 'cat.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await choosePhoto(page, nothing)
  await expect(page.getByRole('heading', { name: 'На фото нет кода' })).toBeVisible()
  await choosePhoto(page, { name: 'notes.txt', mimeType: 'image/png', buffer: Buffer.from('не картинка') })
  await expect(page.getByRole('heading', { name: 'Этот файл не открылся' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ввести данные вручную' })).toBeVisible()
})

journey('without a camera the way by hand is one press away', async ({ page, product, phone }) => {
  await signInByPhone(page, product, phone)
  await expect(page.getByRole('heading', { name: 'Камеры здесь нет' })).toBeVisible()
  await page.getByRole('link', { name: 'Ввести данные вручную' }).click()
  await expect(page.getByRole('heading', { name: 'Данные из квитанции' })).toBeVisible()
})
