import { expect, journey } from './support/journey.ts'
import { confirmAddress, introduce, signInByPhone, typeReceipt } from './support/registration.ts'
import { sum } from './support/roubles.ts'
import { demoAccount } from './support/sandbox.ts'

journey('registers by hand and sees the sum of the receipt', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'two-tenants', 1)
  await signInByPhone(page, product, phone)
  await typeReceipt(page, household)
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await confirmAddress(page, household)
  await introduce(page)
  await expect(page.getByRole('region', { name: 'Все счета за ноябрь' })).toContainText(sum(household.total))
})
