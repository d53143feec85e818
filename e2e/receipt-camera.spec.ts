import { launchOptions } from '../tools/browser/launch-options.ts'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { signInByPhone } from './support/registration.ts'

// A phone with a camera, whose owner presses «Запретить».
journey.use({
  launchOptions: launchOptions(process.env['CHROMIUM'] ?? '', ['--use-fake-device-for-media-stream']),
  permissions: [],
})

journey(
  'a refused camera is explained, and the way by hand is one press away',
  async ({ page, product, phone }) => {
    await signInByPhone(page, product, phone)
    await expect(page.getByRole('heading', { name: 'Камера закрыта для приложения' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Ввести данные вручную' }).click()
    await expect(page.getByRole('heading', { name: 'Данные из квитанции' })).toBeVisible()
  },
)
