import type { Page } from '@playwright/test'
import { expectAccessible, expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'
import type { Resident } from './support/resident.ts'
import { signInOperator } from './support/operator.ts'

const TEXT = 'В ноябре отопление дороже, а батареи едва тёплые'

const requestsOf = async ({ api }: Resident): Promise<{ id: string; topic: string }[]> => {
  const reply = await api.get('/api/v1/requests')
  return ((await reply.json()) as { requests: { id: string; topic: string }[] }).requests
}

const whatHappened = (page: Page) => page.getByRole('textbox', { name: /Что\sслучилось/ })
const send = (page: Page) => page.getByRole('button', { name: /Отправить\sобращение/ })
const messageField = (page: Page) => page.getByRole('textbox', { name: 'Сообщение' })

journey(
  'writes a request, gets its number, and finds what was written in the chat after a reload',
  async ({ page, holds, resident }) => {
    await holds('insurance-refused')
    await page.goto('/')
    await page.getByRole('link', { name: /Отправить\sобращение/ }).click()
    await expect(page.getByRole('link', { name: /^Другое/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('searchbox', { name: 'Найти категорию' }).fill('бумажная')
    await page.getByRole('link', { name: /Доставка/ }).click()

    await send(page).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await whatHappened(page).fill(TEXT)
    for (const choice of await page.getByRole('combobox').all()) {
      if ((await choice.inputValue()) === '') await choice.selectOption({ index: 1 })
    }
    await expectAccessible(page)
    // A reload loses nothing of it.
    await page.reload()
    await expect(whatHappened(page)).toHaveValue(TEXT)

    await send(page).dblclick()
    await expect(page.getByRole('heading', { level: 1, name: /Заявка\s№\s\d+/ })).toBeVisible()
    await expect(page.getByText(/Заявка\s№\s\d+\sпринята/)).toBeVisible()
    expect(await requestsOf(resident)).toHaveLength(1)
    await expectAccessible(page)

    await page.getByRole('link', { name: /Открыть\sчат/ }).click()
    await expect(page.getByText(TEXT)).toBeVisible()
    await messageField(page).fill('Добавлю: так третий месяц')
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(page.getByText('Добавлю: так третий месяц')).toBeVisible()
    await expect(page.getByText(/отправлено/)).toHaveCount(2)
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByText('Добавлю: так третий месяц')).toBeVisible()
    await expectFitsAtLargeType(page)
    await expect(messageField(page)).toBeInViewport()
  },
)

journey(
  'an answer comes live, is counted, read and rated',
  async ({ page, holds, resident, playwright, product }) => {
    await holds('insurance-refused')
    const category = 'R0'
    const created = await resident.api.post('/api/v1/requests', {
      headers: { origin: product.publicUrl, 'idempotency-key': crypto.randomUUID() },
      data: { category, text: TEXT, answers: [], fileIds: [] },
    })
    const { id } = (await created.json()) as { id: string }
    const office = await playwright.request.newContext()
    const operator = await signInOperator(office, product)

    await page.goto('/requests')
    await expect(page.getByRole('link', { name: /Принята/ })).toBeVisible()
    await operator.take(id)
    await operator.write(id, 'Проверили: дом взял больше тепла')
    await expect(page.getByRole('link', { name: /Новый ответ/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /Заявки\s?, 1 новый ответ/ })).toBeVisible()
    await expectAccessible(page)

    await page.goto('/')
    await page.getByRole('link', { name: /Ответ\sпо\sзаявке/ }).click()
    await expect(page.getByText('Проверили: дом взял больше тепла')).toBeVisible()
    await operator.write(id, 'Расчёт верный')
    await expect(page.getByText('Расчёт верный', { exact: true })).toBeVisible()
    await page.getByRole('radio', { name: /^4 из 5/ }).check()
    await expect(page.getByText(/Сохранили/)).toBeVisible()
    await expectAccessible(page)

    await operator.move(id, 'done')
    await page.getByRole('link', { name: /Заявка\s№/ }).click()
    await expect(page.getByRole('button', { name: /4\sиз\s5/ })).toBeVisible()
    await page.getByRole('button', { name: /Открыть\sзаново/ }).click()
    await page.getByRole('textbox', { name: /Почему/ }).fill('Не согласен: у соседей теплее')
    await page.getByRole('button', { name: /Открыть\sзаново/ }).click()
    await expect(page.getByText('Открыта снова').first()).toBeVisible()
    await page.goto('/')
    // What was read waits no longer.
    await expect(page.getByRole('link', { name: /Ответ\sпо\sзаявке/ })).toBeHidden()
    await office.dispose()
  },
)

journey(
  'what is written without a network goes when there is one',
  async ({ page, context, holds, resident, product }) => {
    await holds('insurance-refused')
    const created = await resident.api.post('/api/v1/requests', {
      headers: { origin: product.publicUrl, 'idempotency-key': crypto.randomUUID() },
      data: { category: 'R0', text: TEXT, answers: [], fileIds: [] },
    })
    const { id } = (await created.json()) as { id: string }
    await page.goto(`/requests/${id}/chat`)
    await expect(page.getByText(TEXT)).toBeVisible()
    await context.setOffline(true)
    await messageField(page).fill('Пишу из лифта')
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(page.getByText(/ждёт отправки/)).toBeAttached()
    await context.setOffline(false)
    await page.evaluate(() => globalThis.dispatchEvent(new Event('online')))
    await expect(page.getByText(/ждёт отправки/)).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('Пишу из лифта')).toHaveCount(1)
  },
)

journey('a line of a bill is asked about, and goes along by itself', async ({ page, holds, resident }) => {
  await holds('drawn')
  await page.goto('/')
  await page.getByRole('link', { name: 'Детализация' }).click()
  await page
    .getByText(/^Отопление$/)
    .first()
    .click()
  await page
    .getByRole('link', { name: /Спросить\sоб\sэтом/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'О чём обращение' })).toContainText('Отопление')
  await whatHappened(page).fill(TEXT)
  await send(page).click()
  await expect(page.getByRole('link', { name: /Отопление/ })).toHaveAttribute('href', /\/payments\/bills\//)
  expect(await requestsOf(resident)).toHaveLength(1)
})

journey(
  'a reading that is refused leads to a specialist, with the meter and the value',
  async ({ page, holds }) => {
    await holds('three-tenants')
    await page.goto('/meters')
    await page
      .getByRole('article')
      .or(page.locator('main'))
      .getByRole('link', { name: /Внести\sпоказания/ })
      .first()
      .click()
    await page.getByRole('textbox').first().fill('0')
    await page.getByRole('button', { name: /^Далее|Отправить/ }).click()
    await page.getByRole('link', { name: /Написать\sспециалисту/ }).click()
    await expect(page.getByRole('region', { name: 'О чём обращение' })).toContainText('Счётчик')
    await expect(page.getByRole('textbox', { name: /Что\sна\sсчётчике/ })).toHaveValue('0')
    await expect(page.getByRole('textbox', { name: /Номер\sсчётчика/ })).not.toHaveValue('')
  },
)

journey('who smells gas is told whom to call before anything is sent', async ({ page, holds }) => {
  await holds('insurance-refused')
  await page.goto('/requests/new?topic=R0')
  await whatHappened(page).fill('В подъезде сильно пахнет газом')
  await expect(page.getByRole('link', { name: /104/ })).toHaveAttribute('href', 'tel:104')
  await expectAccessible(page)
})

journey.describe('with the keyboard alone', () => {
  journey.use({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 900 } })

  journey('writes a request and a message', async ({ page, holds }) => {
    await holds('insurance-refused')
    await page.goto('/requests')
    await press(page, page.getByRole('link', { name: /Новая\sзаявка/ }))
    await press(page, page.getByRole('link', { name: /^Другое/ }))
    await tabTo(page, whatHappened(page))
    await page.keyboard.type(TEXT)
    await press(page, send(page))
    await press(page, page.getByRole('link', { name: /Открыть\sчат/ }))
    await tabTo(page, messageField(page))
    await page.keyboard.type('Жду ответа')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Жду ответа')).toBeVisible()
  })
})
