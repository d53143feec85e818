import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { press, typeInto } from './support/keyboard.ts'

/** What the search is asked, with a slip in it, and the answer that it should find. */
const ASKED = 'пропустить паверку счетчика'
const ANSWER = /Что будет, если пропустить поверку счётчика\?/

journey(
  'asks with a slip, reads the answer, says that it has helped, and changes it',
  async ({ page, holds }) => {
    await holds('insurance-refused')
    await page.goto('/service')
    await page.getByRole('searchbox', { name: 'Найти ответ' }).fill(ASKED)
    await page.getByRole('button', { name: 'Найти' }).click()

    const answers = page.getByRole('list', { name: 'Ответы' })
    await expect(answers.getByRole('link').first()).toHaveText(ANSWER)
    await expect(page.getByRole('status').filter({ hasText: /по\sсловам/ })).toBeVisible()
    await expect(answers.locator('mark').first()).toBeVisible()
    await expectAccessible(page)

    await answers.getByRole('link', { name: ANSWER }).click()
    await expect(page.getByRole('heading', { name: 'Коротко' })).toBeVisible()
    const helped = page.getByRole('button', { name: 'Помог', exact: true })
    await helped.click()
    await expect(helped).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(helped).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: /Не\sпомог/ }).click()
    await page.reload()
    await expect(page.getByRole('button', { name: /Не\sпомог/ })).toHaveAttribute('aria-pressed', 'true')
  },
)

journey('searches while one types; what is not there has a way on', async ({ page, holds }) => {
  await holds('insurance-refused')
  await page.goto('/service/help/search')
  const field = page.getByRole('searchbox', { name: 'Найти ответ' })
  await expect(field).toBeFocused()
  await field.pressSequentially('персональных данных')
  await expect(page.getByRole('list', { name: 'Ответы' })).toBeVisible()
  await expect(page).toHaveURL(/q=/)

  await field.fill('абракадабра')
  await expect(page.getByRole('heading', { name: /Такого ответа не\sнашли/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /444/ })).toBeVisible()
  await page.getByRole('button', { name: 'Стереть' }).click()
  await expect(field).toBeFocused()
  await expect(page.getByRole('list', { name: 'Спрашивают чаще всего' })).toBeVisible()
})

journey('by keyboard alone: from the question to «помог»', async ({ page, holds }) => {
  await holds('insurance-refused')
  await page.goto('/service')
  await typeInto(page, page.getByRole('searchbox', { name: 'Найти ответ' }), ASKED)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('link', { name: ANSWER }))
  const helped = page.getByRole('button', { name: 'Помог', exact: true })
  await press(page, helped)
  await expect(helped).toHaveAttribute('aria-pressed', 'true')
})

journey('without a network an answer that was read can be read again', async ({ page, context, holds }) => {
  await holds('insurance-refused')
  await page.goto('/service/help/articles/debt-penalty')
  const short = page.getByRole('heading', { name: 'Коротко' })
  await expect(short).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  await context.setOffline(true)
  await page.goto('/service/help/articles/debt-penalty')
  await expect(short).toBeVisible()
  await expect(page.getByText('Нет сети. Показываем то')).toBeVisible()
  await page.goto('/service/help/articles/pay-until')
  await expect(page.getByText('Ответ не загрузился')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Повторить' }).click()
  await expect(short).toBeVisible()
})

journey('a link to an answer opens for somebody who has not signed in', async ({ page }) => {
  await page.goto('/service/help/articles/debt-penalty')
  await expect(page.getByRole('heading', { name: 'Коротко' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Помог', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Назад' }).click()
  await expect(page.getByRole('heading', { name: /Онлайн\sпомощник/ })).toBeVisible()
  await page.getByRole('link', { name: /Войти в\sприложение/ }).click()
  await expect(page).toHaveURL(/\/start$/)
})

journey('a professional word of a bill is explained, by keyboard as well', async ({ page, holds }) => {
  const household = await holds('insurance-refused')
  await page.goto(`/payments/bills/${household.id}/${household.period}`)
  await page.getByText('Вода', { exact: true }).last().click()
  const sign = page.getByRole('button', { name: 'Что значит «Водоотведение»' })
  await press(page, sign)
  const sheet = page.getByRole('dialog', { name: 'Водоотведение' })
  await expect(sheet).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(sign).toBeFocused()
  await press(page, sign)
  await sheet.getByRole('link', { name: 'Подробнее' }).click()
  await expect(page.getByRole('heading', { name: /Почему водоотведение больше/ })).toBeVisible()
})
