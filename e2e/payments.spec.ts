import { expectAccessible } from './support/accessibility.ts'
import { answerInBank, cards, comeBack, payByCard, typeCard } from './support/bank.ts'
import { expect, journey } from './support/journey.ts'
import { openPayment, pay } from './support/paying.ts'
import { sum } from './support/roubles.ts'

journey('a declined card is told in words, and another one pays', async ({ page, holds }) => {
  const household = await holds('electric-stove')
  await openPayment(page, household)
  await pay(page, { method: 'Банковская карта' })
  await typeCard(page, cards.withoutMoney)
  await comeBack(page)

  await expect(page.getByRole('status')).toHaveText(
    'На карте не хватило денег. Пополните её или заплатите другой.',
  )
  await expectAccessible(page)
  await page.getByRole('button', { name: `Попробовать ещё раз: ${sum(household.total)}` }).click()
  await payByCard(page)

  await expect(page.getByRole('status')).toContainText('Оплачено')
  await expectAccessible(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Главная' }).click()
  await expect(page.getByRole('heading', { name: 'Все счета оплачены!' })).toBeVisible()
  await expectAccessible(page)
})

journey('pays by SBP', async ({ page, holds }) => {
  const household = await holds('gas-norm')
  await openPayment(page, household)
  await pay(page, { method: 'СБП' })
  await answerInBank(page, 'Оплатить')
  await expect(page.getByRole('status')).toContainText('Оплачено')

  await page.getByRole('link', { name: 'Чек', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Чек об оплате' })).toBeVisible()
  await expect(page.getByText('Это не кассовый чек')).toBeVisible()
  await expect(page.getByText(household.number, { exact: true })).toBeVisible()
  await expect(page.getByText('Номер операции в ЮKassa')).toBeVisible()
  await page.getByRole('button', { name: 'Назад' }).click()

  await page.getByRole('button', { name: 'Назад' }).click()
  await expect(page.getByRole('link', { name: /СБП/ })).toContainText(sum(household.total))

  await page.goto('/payments#payment-history')
  await expect(page.getByRole('heading', { name: 'История платежей' })).toBeInViewport()
})

journey('a payment refused in the bank costs nothing and can be tried again', async ({ page, holds }) => {
  const household = await holds('outages')
  await openPayment(page, household)
  await pay(page, { method: 'СБП' })
  await answerInBank(page, 'Отказаться')

  await expect(page.getByRole('status')).toContainText('Банк не разрешил платёж.')
  await expectAccessible(page)
  await expect(
    page.getByRole('button', { name: `Попробовать ещё раз: ${sum(household.total)}` }),
  ).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Все счета за ноябрь' })).toContainText(sum(household.total))

  await page.goBack()
  await page.getByRole('button', { name: 'Оплатить картой' }).click()
  await payByCard(page)
  await expect(page.getByRole('status')).toContainText('Оплачено')
})

journey('pays a sum of one’s own and still owes the rest', async ({ page, holds }) => {
  const household = await holds('three-months-debt')
  await openPayment(page, household)
  await page.getByRole('textbox', { name: 'Сумма, ₽' }).fill('1500,50')
  await expect(page.getByText('Останется долг')).toContainText(sum(household.total - 150_050))
  await pay(page, { method: 'Банковская карта' })
  await payByCard(page)

  await expect(page.getByRole('status')).toContainText('Оплачено')
  await page.getByRole('navigation').getByRole('link', { name: 'Главная' }).click()
  const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
  await expect(due).toContainText(sum(household.total - 150_050))
  await expect(due.getByRole('link', { name: `${sum(150_050)} в пути` })).toBeVisible()
})

journey('voluntary insurance is paid only when it is switched on', async ({ page, holds }) => {
  const household = await holds('rounded-up')
  const insurance = household.totalWithInsurance - household.total
  await openPayment(page, household)
  await expect(page.getByRole('button', { name: `Оплатить ${sum(household.total)}` })).toBeVisible()
  await page.getByRole('switch', { name: 'Добровольное страхование' }).click()
  await expect(page.getByText(`Включено: +${sum(insurance)}`)).toBeVisible()
  await expectAccessible(page)
  await page.goto('/')
  await openPayment(page, household)
  await expect(page.getByRole('switch', { name: 'Добровольное страхование' })).not.toBeChecked()
  await page.getByRole('switch', { name: 'Добровольное страхование' }).click()
  await page.getByRole('radio', { name: 'Банковская карта' }).check()
  await page.getByRole('button', { name: `Оплатить ${sum(household.totalWithInsurance)}` }).click()
  await payByCard(page)
  await expect(page.getByRole('status')).toContainText('Оплачено')
  await expect(page.getByText(`в том числе добровольное страхование, ${sum(insurance)}`)).toBeVisible()
})
