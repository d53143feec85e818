import type { Locator } from '@playwright/test'
import { expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { openPayment } from './support/paying.ts'

const MILLIONS = '1 234 567,89'

journey('a sum of millions stays whole at 200 % type', async ({ page, holds }) => {
  const household = await holds('partial-payer')
  await page.route('**/api/v1/home', async (route) => {
    const response = await route.fetch()
    const home = (await response.json()) as object
    await route.fulfill({ response, json: { ...home, toPay: 123_456_789 } })
  })
  await page.goto('/')
  await expectFitsAtLargeType(page)
  const hero = page.getByRole('region', { name: 'Все счета за ноябрь' })
  await expectInside(hero.getByText(MILLIONS), hero)

  await openPayment(page, household)
  const field = page.getByRole('textbox', { name: 'Сумма, ₽' })
  await field.fill(MILLIONS)
  await expectFitsAtLargeType(page)
  expect(await textRunsOut(field)).toBe(false)
  await field.blur()
  await expectInside(page.getByText(MILLIONS, { exact: true }).first(), field)
})

/** The frame cuts off what is wider, so the width of the page says nothing of it. */
const expectInside = async (line: Locator, frame: Locator): Promise<void> => {
  const [inner, outer] = [await line.boundingBox(), await frame.boundingBox()]
  if (!inner || !outer) throw new Error('nothing is shown')
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
}

const textRunsOut = (field: Locator): Promise<boolean> =>
  field.evaluate((input) => input.scrollWidth > input.clientWidth)
