import { press, tabTo, typeInto } from './support/keyboard.ts'
import { expect, journey } from './support/journey.ts'
import { signInByPhone } from './support/registration.ts'
import { roubles, sum } from './support/roubles.ts'
import { codeFor, demoAccount } from './support/sandbox.ts'

// A computer without a mouse.
journey.use({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 900 } })

journey(
  'signs in, registers by hand and sees the sum with the keyboard alone',
  async ({ page, product, phone }) => {
    const household = await demoAccount(product, 'autopayer')
    const button = (name: string) => page.getByRole('button', { name })
    const field = (name: string) => page.getByRole('textbox', { name })

    await page.goto('/')
    await press(page, page.getByRole('link', { name: 'Войти в приложение' }))
    await typeInto(page, field('Мобильный телефон'), phone)
    await page.keyboard.press('Enter')
    // The field for the code has the focus by itself.
    await expect(field('Код из СМС')).toBeFocused()
    await page.keyboard.type(await codeFor(product, phone))

    await press(page, page.getByRole('link', { name: 'Ввести данные вручную' }))
    await typeInto(page, field('Лицевой счёт'), household.number)
    await typeInto(page, field('К оплате, ₽'), roubles(household.total))
    await page.keyboard.press('Enter')
    await press(page, button('Подтвердить'))

    await typeInto(page, field('Фамилия'), 'Ковалёва')
    await typeInto(page, field('Имя'), 'Анна')
    await typeInto(page, field('Дата рождения'), '12.03.1984')
    await typeInto(page, field('Электронная почта'), 'anna@example.org')
    await tabTo(page, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await press(page, button('Сохранить и войти'))

    const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
    await expect(due).toContainText(sum(household.total))
    await press(page, due.getByRole('link', { name: 'Оплатить' }))
    await expect(page.getByRole('heading', { name: 'Чем платить' })).toBeVisible()
  },
)

journey('what was refused gets the focus', async ({ page, product, phone }) => {
  await signInByPhone(page, product, phone)
  await page.goto('/register/profile')
  await press(page, page.getByRole('button', { name: 'Сохранить и войти' }))
  await expect(page.getByRole('textbox', { name: 'Фамилия' })).toBeFocused()
})
