import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { typeReceipt } from '../../e2e/support/registration.ts'
import { root } from '../root.ts'
import type { Visitor, Visitors } from './visitors.ts'

export type Screen = {
  readonly name: string
  readonly visitor: Exclude<keyof Visitors, 'publicUrl'>
  readonly path: string | ((visitor: Visitor) => string)
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** A code to one phone needs a pause that a stopped clock never ends, so each picture has a phone of its own. */
const askForCode = async (page: Page): Promise<void> => {
  const digits = String(Math.floor(Math.random() * 1e9)).padStart(9, '0')
  await page.getByRole('textbox', { name: 'Мобильный телефон' }).fill(`+79${digits}`)
  await page.getByRole('button', { name: 'Получить код' }).click()
  await page.getByRole('textbox', { name: 'Код из СМС' }).waitFor()
}

const askForAddress = async (page: Page): Promise<void> => {
  // The household of the pictures, its bill for November.
  await typeReceipt(page, { number: '48112-306', total: 952_027 })
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await page.getByRole('heading', { name: 'Это ваш адрес?' }).waitFor()
}

/** A photo, a document, and something that is not taken. */
const addFiles = async (page: Page): Promise<void> => {
  const picture = await readFile(join(root, 'docs/pictures/home.png'))
  await page.getByRole('radio', { name: /^4 из 5/ }).check()
  await page.getByLabel('Добавить').setInputFiles([
    { name: 'Экран.png', mimeType: 'image/png', buffer: picture },
    { name: 'Акт.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    { name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') },
  ])
  await page.getByText('Заменить').waitFor()
  await page.getByText(/^Акт.pdf, 1/).waitFor({ state: 'attached' })
  await page.getByText(/^Экран.*, \d/).waitFor({ state: 'attached' })
}

const openTerm = async (page: Page): Promise<void> => {
  await page.getByText('Вода', { exact: true }).last().click()
  await page.getByRole('button', { name: 'Что значит «Водоотведение»' }).click()
  await page.getByRole('dialog', { name: 'Водоотведение' }).waitFor()
}

const openNewest = async (page: Page): Promise<void> => {
  await page.getByRole('article').first().getByRole('link').click()
  await page.locator('time').waitFor()
}

const openWindow = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
}

const openRow = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('complementary').getByRole('heading').waitFor()
}

const openRequest = (name: RegExp) => async (page: Page) => {
  await page.getByRole('region', { name: 'Очередь' }).getByRole('button', { name }).click()
  await page.getByRole('textbox', { name: 'Ответ жителю' }).waitFor()
}

/** With a paper, and a file of a kind that is not sent. */
const writeAnswer = async (page: Page): Promise<void> => {
  await openRequest(/Отопление за ноябрь/)(page)
  await page.getByRole('textbox', { name: 'Ответ жителю' }).fill('Расчёт приложила, он сходится.')
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'Расчёт.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    { name: 'Снимок экрана.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
  ])
  await page.getByText(/^1\sКБ$/).waitFor()
  await page.getByText('Уберите файл, который не принят').waitFor()
}

/** Beside the conversation, or in the drawer of a narrow window. */
const openResident = async (page: Page): Promise<void> => {
  const drawer = page.getByRole('button', { name: 'Карточка жителя' })
  if (await drawer.isVisible()) await drawer.click()
}

const openCard = async (page: Page): Promise<void> => {
  await openRequest(/Отопление за ноябрь/)(page)
  await openResident(page)
  await page.getByRole('button', { name: 'Отвечаю на заявку' }).click()
  await page.getByRole('heading', { name: 'Счётчики' }).waitFor()
}

const openConnection = async (page: Page): Promise<void> => {
  await openRequest(/14/)(page)
  await openResident(page)
  await page.getByRole('textbox', { name: 'Лицевой счёт или адрес' }).fill('Фрунзе')
}

/** Every screen of the back office. */
export const officeScreens: readonly Screen[] = [
  { name: 'office-sign-in', visitor: 'stranger', path: '/office/sign-in' },
  { name: 'office-requests', visitor: 'operator', path: '/office/requests' },
  {
    name: 'office-request',
    visitor: 'operator',
    path: '/office/requests',
    prepare: openRequest(/Отопление за ноябрь/),
  },
  { name: 'office-request-answer', visitor: 'operator', path: '/office/requests', prepare: writeAnswer },
  { name: 'office-request-card', visitor: 'operator', path: '/office/requests', prepare: openCard },
  { name: 'office-connection', visitor: 'operator', path: '/office/requests', prepare: openConnection },
  { name: 'office-templates', visitor: 'operator', path: '/office/templates' },
  {
    name: 'office-template',
    visitor: 'operator',
    path: '/office/templates',
    prepare: openWindow('Новый шаблон'),
  },
  { name: 'office-people', visitor: 'administrator', path: '/office/people' },
  {
    name: 'office-person',
    visitor: 'administrator',
    path: '/office/people',
    prepare: openRow(/Олег Тимофеев/),
  },
  {
    name: 'office-invite',
    visitor: 'administrator',
    path: '/office/people',
    prepare: openWindow('Пригласить'),
  },
  { name: 'office-nobody-found', visitor: 'administrator', path: '/office/people?search=Ы' },
  { name: 'office-journal', visitor: 'administrator', path: '/office/journal' },
  { name: 'office-exchange', visitor: 'billing', path: '/office/exchange' },
  {
    name: 'office-package-held',
    visitor: 'billing',
    path: '/office/exchange',
    prepare: openRow(/январь.2020/),
  },
  { name: 'office-exchange-sent', visitor: 'billing', path: '/office/exchange?side=sent' },
  { name: 'office-news', visitor: 'administrator', path: '/office/news' },
  { name: 'office-news-new', visitor: 'administrator', path: '/office/news/new' },
  {
    name: 'office-news-item',
    visitor: 'administrator',
    path: '/office/news',
    prepare: async (page) => {
      await page.getByRole('button', { name: /новогодние/ }).click()
      await page.getByRole('textbox', { name: 'Заголовок' }).waitFor()
    },
  },
  { name: 'office-handbook', visitor: 'administrator', path: '/office/handbook' },
  { name: 'office-answer', visitor: 'administrator', path: '/office/handbook/answers/meters-when' },
  { name: 'office-words', visitor: 'administrator', path: '/office/handbook/words' },
  { name: 'office-no-right', visitor: 'billing', path: '/office/people' },
]

/** Every screen of the app, in the order in which a resident meets them. */
export const screens: readonly Screen[] = [
  { name: 'start', visitor: 'stranger', path: '/start' },
  { name: 'install', visitor: 'stranger', path: '/install' },
  { name: 'sign-in', visitor: 'stranger', path: '/sign-in' },
  { name: 'sign-in-code', visitor: 'stranger', path: '/sign-in', prepare: askForCode },
  { name: 'terms', visitor: 'stranger', path: '/terms' },
  { name: 'register', visitor: 'newcomer', path: '/register' },
  { name: 'register-fields', visitor: 'newcomer', path: '/register/fields' },
  {
    name: 'register-receipt',
    visitor: 'unverified',
    path: ({ accountId }) => `/register/fields?account=${accountId}`,
  },
  { name: 'register-address', visitor: 'newcomer', path: '/register', prepare: askForAddress },
  { name: 'register-foreign-address', visitor: 'newcomer', path: '/register/foreign-address' },
  { name: 'register-profile', visitor: 'newcomer', path: '/register/profile' },
  { name: 'home-newcomer', visitor: 'newcomer', path: '/' },
  { name: 'home-unverified', visitor: 'unverified', path: '/' },
  { name: 'home', visitor: 'resident', path: '/' },
  { name: 'home-paid', visitor: 'paid', path: '/' },
  { name: 'service', visitor: 'resident', path: '/service' },
  { name: 'service-help', visitor: 'resident', path: '/service/help' },
  { name: 'service-help-category', visitor: 'resident', path: '/service/help/categories/verification' },
  {
    name: 'service-help-search',
    visitor: 'resident',
    path: `/service/help/search?q=${encodeURIComponent('паверка счётчика')}`,
  },
  { name: 'service-help-nothing', visitor: 'resident', path: '/service/help/search?q=zzz' },
  { name: 'service-help-article', visitor: 'resident', path: '/service/help/articles/verification-missed' },
  { name: 'service-help-being-checked', visitor: 'stranger', path: '/service/help/articles/bill-wrong-data' },
  { name: 'service-offices', visitor: 'resident', path: '/service/offices' },
  { name: 'service-office', visitor: 'resident', path: '/service/offices/mozhaisk' },
  { name: 'service-office-gone', visitor: 'resident', path: '/service/offices/no-such-office' },
  { name: 'service-review', visitor: 'resident', path: '/service/review' },
  { name: 'service-review-files', visitor: 'resident', path: '/service/review', prepare: addFiles },
  { name: 'payments', visitor: 'resident', path: '/payments' },
  { name: 'payments-pay', visitor: 'resident', path: '/payments/pay' },
  {
    name: 'payments-pay-one',
    visitor: 'resident',
    path: ({ accountId }) => `/payments/pay?account=${accountId}`,
  },
  { name: 'payments-order', visitor: 'resident', path: ({ orderId }) => `/payments/orders/${orderId}` },
  {
    name: 'payments-check',
    visitor: 'resident',
    path: ({ orderId }) => `/payments/orders/${orderId}/check`,
  },
  {
    name: 'payments-bill',
    visitor: 'resident',
    path: ({ accountId }) => `/payments/bills/${accountId}/2026-11`,
  },
  {
    name: 'payments-bill-term',
    visitor: 'resident',
    path: ({ accountId }) => `/payments/bills/${accountId}/2026-11`,
    prepare: openTerm,
  },
  { name: 'meters', visitor: 'resident', path: '/meters' },
  { name: 'meters-unverified', visitor: 'unverified', path: '/meters' },
  { name: 'meters-enter', visitor: 'resident', path: ({ accountId }) => `/meters/${accountId}/enter` },
  { name: 'meter', visitor: 'resident', path: ({ accountId, meterId }) => `/meters/${accountId}/${meterId}` },
  { name: 'requests', visitor: 'resident', path: '/requests' },
  { name: 'requests-done', visitor: 'resident', path: '/requests?state=done' },
  { name: 'requests-none', visitor: 'paid', path: '/requests' },
  { name: 'requests-new', visitor: 'resident', path: '/requests/new' },
  { name: 'requests-new-form', visitor: 'resident', path: ({ asked }) => asked.formPath },
  { name: 'request', visitor: 'resident', path: ({ asked }) => `/requests/${asked.talkedId}` },
  { name: 'request-answered', visitor: 'resident', path: ({ asked }) => `/requests/${asked.answeredId}` },
  { name: 'request-chat', visitor: 'resident', path: ({ asked }) => `/requests/${asked.talkedId}/chat` },
  { name: 'news', visitor: 'resident', path: '/news' },
  { name: 'news-category', visitor: 'resident', path: '/news?category=offices' },
  { name: 'news-item', visitor: 'resident', path: '/news', prepare: openNewest },
  { name: 'news-item-gone', visitor: 'resident', path: '/news/00000000-0000-7000-8000-000000000000' },
  { name: 'profile', visitor: 'resident', path: '/profile' },
  { name: 'not-found', visitor: 'resident', path: '/no-such-page' },
]
