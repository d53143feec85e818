import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { payByCard } from './support/bank.ts'
import { expect, journey } from './support/journey.ts'
import { openPayment, pay, paymentsAtAcquirer } from './support/paying.ts'
import { confirmAddress, typeReceipt } from './support/registration.ts'
import { sum, typedRoubles } from './support/roubles.ts'
import { codeFor, demoAccount } from './support/sandbox.ts'

journey('registration survives a reload and «back» at every step', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'below-average')

  await journey.step('while the message is on its way', async () => {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(phone)
    await page.getByRole('button', { name: 'Получить код' }).click()
    const code = page.getByRole('textbox', { name: 'Код из СМС' })
    await expect(code).toBeVisible()
    await page.reload()
    await code.fill(await codeFor(product, phone))
    await expect(page).toHaveTitle(/Код квитанции/)
  })

  await journey.step('with the receipt half typed', async () => {
    await typeReceipt(page, household)
    await page.reload()
    await page.getByRole('link', { name: 'По QR-коду' }).click()
    await page.goBack()
    await expect(page.getByRole('textbox', { name: 'Лицевой счёт' })).toHaveValue(household.number)
    await expect(page.getByRole('textbox', { name: 'К оплате, ₽' })).toHaveValue(
      typedRoubles(household.total),
    )
  })

  await journey.step('at the question about the address', async () => {
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await expect(page.getByRole('heading', { name: 'Это ваш адрес?' })).toBeVisible()
    await page.reload()
    await confirmAddress(page, household)
  })

  await journey.step('with the profile half filled in', async () => {
    const lastName = page.getByRole('textbox', { name: 'Фамилия' })
    await lastName.fill('Ковалёва')
    await page.getByRole('link', { name: 'условия использования' }).click()
    await expect(page.getByRole('heading', { name: 'Условия использования', level: 1 })).toBeVisible()
    await page.goBack()
    await page.reload()
    await expect(lastName).toHaveValue('Ковалёва')
    // A consent is given anew: a tick that came back by itself would be nobody's.
    await expect(page.getByRole('checkbox')).not.toBeChecked()
  })
})

journey('a reading half typed is there after a reload', async ({ page, holds }) => {
  await holds('just-expired')
  await page.goto('/meters')
  await page.getByRole('link', { name: 'Внести показания' }).first().click()
  const dial = page.getByRole('textbox', { name: 'Что на счётчике сейчас' })
  await dial.fill('390,5')
  await page.reload()
  await expect(dial).toHaveValue('390,5')
})

journey(
  'the order page tells the truth after a reload and after «back» from the bank',
  async ({ page, product, holds }) => {
    const household = await holds('verification-near')
    await openPayment(page, household)
    await page.getByRole('textbox', { name: 'Сумма, ₽' }).fill('2000')
    await page.getByRole('radio', { name: 'Банковская карта' }).check()
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Сумма, ₽' })).toHaveValue('2000')
    await expect(page.getByRole('radio', { name: 'Банковская карта' })).toBeChecked()
    await pay(page, { method: 'Банковская карта' })

    await page.goBack()
    await expectWaiting(page)
    await page.reload()
    await expectWaiting(page)
    await expectAccessible(page)

    for (const address of ['/', '/payments', `/payments/pay?account=${household.id}`]) {
      await page.goto(address)
      await page.getByRole('link', { name: /^Оплата обрабатывается/ }).click()
      await expectWaiting(page)
    }

    await page.getByRole('link', { name: 'Продолжить на странице банка' }).click()
    await payByCard(page)
    await expect(page.getByRole('status')).toContainText('Оплачено')
    await page.reload()
    await expect(page.getByRole('status')).toContainText('Оплачено')
    expect(await paymentsAtAcquirer(page, product, household)).toHaveLength(1)
  },
)

const expectWaiting = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Где мои деньги' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Ждём подтверждения банка.')
}

journey('of two tabs that pay the same account the second asks', async ({ page, product, holds }) => {
  const household = await holds('verification-this-month')
  const second = await page.context().newPage()
  await openPayment(second, household)
  await openPayment(page, household)
  await pay(page, { method: 'Банковская карта' })

  await second.getByRole('button', { name: /^Оплатить/ }).click()
  const question = second.getByRole('dialog', { name: 'По этому счёту уже идёт платёж' })
  await expect(question).toBeVisible()
  await expectAccessible(second)
  await question.getByRole('button', { name: 'Подождать' }).click()
  await expect(question).toBeHidden()
  expect(await paymentsAtAcquirer(page, product, household)).toHaveLength(1)

  await payByCard(page)
  await expect(page.getByRole('status')).toContainText('Оплачено')
  await second.goto('/')
  await expect(second.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
})

journey(
  'of two tabs that pay, the second may pay all the same when the resident says so',
  async ({ page, product, holds }) => {
    const household = await holds('forgets-readings')
    const second = await page.context().newPage()
    await openPayment(second, household)
    await openPayment(page, household)
    await pay(page, { method: 'СБП' })

    await second.getByRole('button', { name: /^Оплатить/ }).click()
    await second.getByRole('button', { name: 'Всё равно заплатить' }).click()
    await expect(second.getByText('ЮKassa')).toBeVisible()
    await expect(second.getByText(sum(household.total)).first()).toBeVisible()
    expect(await paymentsAtAcquirer(page, product, household)).toHaveLength(2)
  },
)

journey(
  'a session that ends under the hands leads back to where they were',
  async ({ page, product, holds, phone }) => {
    await holds('stopped-reading')
    await page.goto('/meters')
    await expect(page.getByRole('heading', { name: 'Счетчики' })).toBeVisible()
    await page.context().clearCookies({ name: 'session' })
    await page.reload()

    await expect(page.getByText('Вход устарел.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(phone)
    await page.getByRole('button', { name: 'Получить код' }).click()
    const code = page.getByRole('textbox', { name: 'Код из СМС' })
    await expect(code).toBeVisible()
    await code.fill(await codeFor(product, phone, 1))
    await expect(page.getByRole('heading', { name: 'Счетчики' })).toBeVisible()
  },
)
