import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'

journey('whoever comes first is asked for a phone number', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('textbox', { name: /телефон/i })).toBeVisible()
  await expectAccessible(page)
})
