import type { BrowserContext } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { productNow } from './support/product.ts'
import { appCode, signInAs, submitPassword } from './support/staff.ts'

// Staff sit at a desk.
journey.use({ isMobile: false, hasTouch: false, viewport: { width: 1440, height: 900 } })

/** Everything that the pages of a browser were refused by their content security policy. */
const refusedByPolicy = async (context: BrowserContext): Promise<string[]> => {
  const refused: string[] = []
  await context.exposeFunction('tellRefused', (what: string) => void refused.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      Reflect.apply(Reflect.get(window, 'tellRefused'), undefined, [`${violatedDirective} ${blockedURI}`]),
    )
  })
  return refused
}

journey(
  'an administrator invites an operator, who accepts, signs in again and sees only what is theirs',
  async ({ page, product, browser, extraHTTPHeaders }) => {
    const refused = await refusedByPolicy(page.context())
    await page.goto('/office/people?role=operator')
    await expect(page).toHaveURL(/\/office\/sign-in\?to=/)
    await expectAccessible(page)
    await signInAs(page, product, 'administrator')

    // Back at the address that was asked for.
    await expect(page).toHaveURL(/\/office\/people\?role=operator$/)
    await expect(page.getByRole('row', { name: /Ирина Соловьёва/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Олег Тимофеев/ })).toHaveCount(0)
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Пригласить' }).click()
    const form = page.getByRole('dialog', { name: 'Новый сотрудник' })
    await form.getByRole('textbox', { name: 'Имя и фамилия' }).fill('Мария Ким')
    await form.getByRole('textbox', { name: 'Рабочая почта' }).fill('m.kim@demo.example')
    await form.getByRole('checkbox', { name: 'Оператор' }).check()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Пригласить' }).click()
    const link = await page.getByRole('textbox', { name: 'Ссылка приглашения' }).inputValue()

    const other = await browser.newContext({
      ...(extraHTTPHeaders && { extraHTTPHeaders }),
      baseURL: product.publicUrl,
      locale: 'ru-RU',
    })
    const refusedOther = await refusedByPolicy(other)
    const newcomer = await other.newPage()
    await newcomer.clock.install({ time: productNow(product) })
    await newcomer.goto(link)
    await expect(newcomer.getByRole('heading', { name: 'Здравствуйте, Мария Ким!' })).toBeVisible()
    await expectAccessible(newcomer)
    const password = 'четыре слова подряд тут'
    const chosen = newcomer.getByLabel('Новый пароль')
    await chosen.fill('коротко')
    await newcomer.getByRole('button', { name: 'Дальше' }).click()
    await expect(newcomer.getByText('Нужно ещё 5 знаков.')).toBeVisible()
    await chosen.fill(password)
    await newcomer.getByRole('button', { name: 'Дальше' }).click()

    const secret = await newcomer.getByRole('code').innerText()
    await expect(newcomer.getByRole('img', { name: /QR-код/ })).toBeVisible()
    await expectAccessible(newcomer)
    await newcomer
      .getByRole('textbox', { name: 'Код из приложения' })
      .fill(appCode(secret, productNow(product)))
    await newcomer.getByRole('button', { name: 'Подключить и войти' }).click()
    const rail = newcomer.getByRole('navigation', { name: 'Разделы' })
    await expect(rail).toBeVisible()

    await newcomer.getByRole('button', { name: /^Мария Ким/ }).click()
    await newcomer.getByRole('menuitem', { name: 'Выйти' }).click()
    await submitPassword(newcomer, { email: 'm.kim@demo.example', password: 'не тот пароль совсем' })
    await expect(newcomer.getByRole('alert')).toContainText('Почта или пароль не подошли')
    await submitPassword(newcomer, { email: 'm.kim@demo.example', password })
    await newcomer
      .getByRole('textbox', { name: 'Код из приложения' })
      .fill(appCode(secret, productNow(product), 1))

    await expect(rail).toBeVisible()
    await expect(rail.getByRole('link', { name: 'Люди' })).toHaveCount(0)
    await newcomer.goto('/office/people')
    await expect(newcomer.getByRole('heading', { name: 'Этот раздел не для вашей роли' })).toBeVisible()
    await expect(newcomer.getByText(/роль: администратор\. Роли даёт администратор/)).toBeVisible()
    await expectAccessible(newcomer)
    await other.close()

    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('combobox', { name: 'Роль' }).click()
    await page.getByRole('option', { name: 'Все роли' }).click()
    await expect(page.getByRole('row', { name: /Мария Ким.*Работает/ })).toBeVisible()
    expect([...refused, ...refusedOther], 'refused by the content security policy').toEqual([])
  },
)
