import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import type { DemoAccount } from './support/sandbox.ts'

/** Opens the form of a meter from the list. */
const openForm = async (page: Page, meter: string): Promise<void> => {
  await page.goto('/meters')
  await page
    .getByRole('article')
    .filter({ hasText: meter })
    .getByRole('link', { name: 'Внести показания' })
    .click()
  await expect(page.getByRole('heading', { name: meter })).toBeVisible()
}

const dialOf = (page: Page) => page.getByRole('textbox', { name: 'Что на счётчике сейчас' })

/** What the meter showed last, as a number of whole units. */
const lastWhole = ({ meters }: DemoAccount, service: string): number => {
  const [last = ''] = meters.find((meter) => meter.service === service)?.lastReading ?? []
  return Math.trunc(Number(last))
}

journey('a reading lower than the last one is refused in words', async ({ page, holds }) => {
  const household = await holds('three-tenants')
  const last = lastWhole(household, 'cold-water')
  await openForm(page, 'Холодная вода')

  await dialOf(page).fill(String(last - 1))
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('Меньше прошлого: было')
  await expect(refusal.getByRole('link', { name: '8 (499) 444-01-00' })).toHaveAttribute('href', /^tel:/)
  await expect(page.getByRole('button', { name: /^Далее/ })).toBeDisabled()
  await expectAccessible(page)

  await dialOf(page).fill(String(last + 3))
  await expect(refusal).toBeHidden()
  await page.getByRole('button', { name: 'Далее: горячая вода' }).click()
  await expect(page.getByRole('heading', { name: 'Горячая вода' })).toBeVisible()
})

journey('an unusual reading is asked about once and then taken', async ({ page, holds }) => {
  const household = await holds('four-tenants')
  const last = lastWhole(household, 'hot-water')
  await openForm(page, 'Горячая вода')

  await dialOf(page).fill(String(last + 300))
  await page.getByRole('button', { name: /^Далее/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Проверьте показание.' })).toBeVisible()
  await expect(dialOf(page)).toHaveValue(String(last + 300))
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Всё верно, отправить' }).click()
  await expect(page.getByRole('heading', { name: 'Холодная вода' })).toBeVisible()
})

journey('a number that does not fit the dial is refused in words', async ({ page, holds }) => {
  await holds('five-tenants')
  await openForm(page, 'Холодная вода')
  await dialOf(page).fill('1234567')
  await expect(page.getByRole('alert')).toContainText('Столько цифр на этом счётчике не бывает')
})

journey(
  'of two readings in one month the later stands, and both are in the history',
  async ({ page, holds }) => {
    const household = await holds('six-tenants')
    const last = lastWhole(household, 'cold-water')
    const give = async (dial: number) => {
      await dialOf(page).fill(String(dial))
      await page.getByRole('button', { name: /^(Далее|Отправить)/ }).click()
    }
    await openForm(page, 'Холодная вода')
    await give(last + 5)
    await expect(page.getByRole('heading', { name: 'Горячая вода' })).toBeVisible()

    await page.goto('/meters')
    await page.getByRole('link', { name: 'Холодная вода' }).click()
    await page.getByRole('link', { name: 'Исправить показание' }).click()
    await give(last + 4)
    await expect(page.getByRole('heading', { name: 'Горячая вода' })).toBeVisible()

    await page.goto('/meters')
    const meter = page.getByRole('article').filter({ hasText: 'Холодная вода' })
    await expect(meter).toContainText(`${last + 4},000 м³`)
    await meter.getByRole('link', { name: 'Холодная вода' }).click()
    const december = page.getByRole('listitem').filter({ hasText: 'Декабрь 2026' })
    await expect(december).toContainText([`${last + 4},000 м³`, `${last + 5},000 м³`])
  },
)
