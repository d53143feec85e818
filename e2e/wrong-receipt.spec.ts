import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { confirmAddress, signInByPhone, typeReceipt } from './support/registration.ts'
import { roubles, typedRoubles } from './support/roubles.ts'
import { demoAccount } from './support/sandbox.ts'

const wrong = 'Не нашли такой квитанции.'

journey('a wrong sum is told in words and nothing typed is lost', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'at-the-post')
  await signInByPhone(page, product, phone)
  await typeReceipt(page, { ...household, total: household.total + 1 })
  await page.getByRole('button', { name: 'Продолжить' }).click()

  await expect(page.getByRole('alert')).toContainText(wrong)
  await expect(page.getByRole('textbox', { name: 'Лицевой счёт' })).toHaveValue(household.number)
  await expect(page.getByRole('textbox', { name: 'К оплате, ₽' })).toHaveValue(
    typedRoubles(household.total + 1),
  )
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill(roubles(household.total))
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await confirmAddress(page, household)
})

journey('after five wrong sums it is told when the next try is', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'late-payer')
  await signInByPhone(page, product, phone)
  await typeReceipt(page, household)
  for (let step = 1; step <= 5; step++) {
    await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill(roubles(household.total + step))
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await expect(page.getByRole('alert')).toContainText(wrong)
  }

  // Now even the right one has to wait: otherwise the sixth answer would tell which sum is right.
  await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill(roubles(household.total))
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    /^Слишком много попыток\. Снова можно 8\sдекабря в\s\d{1,2}:\d\d\.$/,
  )
})

journey('a number that nobody has and an empty sum are told in words', async ({ page, product, phone }) => {
  await signInByPhone(page, product, phone)
  await typeReceipt(page, { number: '99999-999', total: 100_000 })
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await expect(page.getByRole('alert')).toContainText(wrong)

  await page.getByRole('textbox', { name: 'К оплате, ₽' }).fill('')
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await expect(page.getByRole('alert')).toContainText('Впишите сумму из квитанции с копейками')
})

journey('a receipt with nothing to pay asks for another one', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'to-zero')
  await signInByPhone(page, product, phone)
  await typeReceipt(page, { ...household, total: 0 })
  await page.getByRole('button', { name: 'Продолжить' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('Возьмите другую из трёх последних')
  await expect(refusal.getByRole('link', { name: '8 (499) 444-01-00' })).toHaveAttribute('href', /^tel:/)
  await expectAccessible(page)
})

journey(
  'a foreign address is not attached, and staff are asked to find the right one',
  async ({ page, product, phone }) => {
    const household = await demoAccount(product, 'two-payments')
    await signInByPhone(page, product, phone)
    await typeReceipt(page, household)
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await page.getByRole('button', { name: 'Это не мой адрес' }).click()
    await expect(page.getByRole('heading', { name: /Найдём счёт\sпо\sадресу/ })).toBeVisible()
    await page.getByRole('textbox', { name: /Фамилия/ }).fill('Ковалёва Анна Сергеевна')
    await page.getByRole('textbox', { name: /Адрес/ }).fill('Можайск, ул. Фрунзе, 14')
    await page.getByRole('textbox', { name: 'Квартира' }).fill('27')
    await page.getByRole('textbox', { name: /почта/ }).fill('anna@example.org')
    await expectAccessible(page)
    await page.getByRole('button', { name: /Отправить\sзаявку/ }).click()
    await expect(page.getByRole('heading', { name: /Заявка\s№\s\d+\sпринята/ })).toBeVisible()
    await expectAccessible(page)

    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Добавьте лицевой счёт' })).toBeVisible()
  },
)
