import { expect, type Page } from '@playwright/test'

/** The payment screen of one account. */
export const openPayment = async (page: Page, { id }: { readonly id: string }): Promise<void> => {
  await page.goto(`/payments/pay?account=${id}`)
  await expect(page.getByRole('heading', { name: 'Чем платить' })).toBeVisible()
}

/** Chooses how to pay and goes to the acquirer's page. */
export const pay = async (
  page: Page,
  { method }: { readonly method: 'СБП' | 'Банковская карта' },
): Promise<void> => {
  await page.getByRole('radio', { name: method }).check()
  await page.getByRole('button', { name: /^Оплатить/ }).click()
  await expect(page.getByText('ЮKassa')).toBeVisible()
}

/** What the acquirer's own list says of every payment for an account: sum, state, fate of the notifications. */
export const paymentsAtAcquirer = async (
  page: Page,
  { sandboxUrl }: { readonly sandboxUrl: string },
  { number }: { readonly number: string },
): Promise<string[]> => {
  const list = await page.context().newPage()
  await list.goto(`${sandboxUrl}/payments`)
  const told = await list
    .getByRole('article')
    .filter({ hasText: `л/с ${number}` })
    .allInnerTexts()
  await list.close()
  return told
}
