import { expect, type Page } from '@playwright/test'

/** Cards of YooKassa's documentation, by what happens with them. */
export const cards = {
  withCode: '2200 0000 0000 0004',
  withoutCode: '2202 4743 0132 2987',
  withoutMoney: '2200 0000 0000 0053',
} as const

/** Types a card on the acquirer's page and presses «Оплатить». */
export const typeCard = async (page: Page, number: string): Promise<void> => {
  await page.getByLabel('Номер карты').fill(number)
  await page.getByLabel('Срок действия').fill('12/30')
  await page.getByLabel('CVC').fill('123')
  await page.getByRole('button', { name: /^Оплатить \d/ }).click()
}

/** Pays by a card whose bank asks for a code (3-D Secure), and comes back. */
export const payByCardWithCode = async (page: Page): Promise<void> => {
  await typeCard(page, cards.withCode)
  await page.getByLabel('Код из СМС').fill('111111')
  await page.getByRole('button', { name: 'Подтвердить' }).click()
  await expect(page.getByRole('heading', { name: 'Оплачено' })).toBeVisible()
  await comeBack(page)
}

/** Pays by a card whose bank asks nothing, and comes back. */
export const payByCard = async (page: Page): Promise<void> => {
  await typeCard(page, cards.withoutCode)
  await comeBack(page)
}

/** Answers in the bank that SBP has opened. */
export const answerInBank = async (page: Page, answer: 'Оплатить' | 'Отказаться'): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${answer}`) }).click()
  await comeBack(page)
}

/** «Вернуться в магазин», from whatever the payment has ended with. */
export const comeBack = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Вернуться в магазин' }).click()
}
