import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { type JourneyProduct, productNow } from './support/product.ts'
import type { Resident } from './support/resident.ts'
import { demoAccount } from './support/sandbox.ts'
import { signInAs } from './support/staff.ts'

const TEXT = 'Батарея едва тёплая, а отопление дороже. Проверьте расчёт за ноябрь.'
const ANSWER = 'Проверили: дом взял больше тепла, тариф прежний.'

const PAPER = {
  name: 'Расчёт.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
}

journey(
  'an operator takes a request, opens the card with a reason and answers; the resident reopens it, and gets an account',
  async ({ browser, page: phone, resident, holds, product, extraHTTPHeaders }) => {
    const account = await holds('insurance-refused')
    const { id, number } = await ask(resident, '/requests', {
      category: 'R0',
      accountId: account.id,
      text: TEXT,
      answers: [],
      fileIds: [],
    })
    await phone.goto('/')
    const heard = await listenAtPhone(phone)

    const { desk, refused } = await openOffice(browser, product, extraHTTPHeaders)
    await desk.goto('/office/requests')
    await signInAs(desk, product, 'operator')
    const queue = desk.getByRole('region', { name: 'Очередь' })
    const search = queue.getByRole('textbox', { name: 'Номер, фамилия или тема' })
    await search.fill(String(number))
    const row = queue.getByRole('button', { name: /Батарея едва тёплая/ })
    await row.focus()
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: 'Взять' }).click()
    await expect(desk.getByText('у вас', { exact: true })).toBeVisible()

    await desk.getByRole('textbox', { name: 'Другая причина' }).fill('Сверяю расчёт')
    await desk.getByRole('button', { name: 'Открыть карточку' }).click()
    const card = desk.getByRole('region', { name: 'Карточка жителя' })
    await expect(card.getByText(account.number)).toBeVisible()
    await expect(card.getByText(/•••/)).toBeVisible()
    await card.getByRole('button', { name: /^Показать телефон/ }).click()
    await expect(card.getByText(resident.phone)).toBeVisible()
    expect(await widthBeside(desk)).toBe(0)
    await expectAccessible(desk)

    // The answer's field has a key of its own; Esc leaves it before it leaves the request.
    await row.focus()
    await desk.keyboard.press('a')
    const answer = desk.getByRole('textbox', { name: 'Ответ жителю' })
    await expect(answer).toBeFocused()
    await desk.keyboard.press('Escape')
    await expect(answer).not.toBeFocused()
    await answer.fill(ANSWER)
    await desk.locator('input[type="file"]').setInputFiles(PAPER)
    await expect(desk.getByRole('list', { name: 'Файлы к сообщению' }).getByText(/^1\sКБ$/)).toBeVisible()
    await expectAccessible(desk)
    await answer.focus()
    await desk.keyboard.press('ControlOrMeta+Enter')
    await expect(desk.getByRole('log').getByText(ANSWER)).toBeVisible()
    await expect(answer).toHaveValue('')
    await expect(desk.getByRole('log').getByRole('link', { name: /Расчёт/ })).toBeVisible()
    await expect.poll(heard).toContain(ANSWER)
    await desk.getByRole('button', { name: 'Выполнено', exact: true }).click()
    await expect(row).toBeVisible()
    await expect(desk.getByText('Выполнено', { exact: true }).first()).toBeVisible()

    // A resident who does not agree brings it back, and the open page shows it by itself.
    await ask(resident, `/requests/${id}/reopening`, { text: 'Не согласна: у соседей теплее' })
    await expect(desk.getByRole('log').getByText('Не согласна: у соседей теплее')).toBeVisible()
    await expect(desk.getByText('Открыта снова', { exact: true }).first()).toBeVisible()
    await search.fill('')
    await expect(row).toBeVisible()
    await expectAccessible(desk)

    const other = await demoAccount(product, 'insurance-refused', 1)
    const { number: wish } = await ask(resident, '/requests/connections', {
      fullName: 'Ковалёва Анна Сергеевна',
      address: other.address,
      flat: '1',
      email: 'anna@example.org',
    })
    await search.fill(String(wish))
    await queue.getByRole('button', { name: /Подключить/ }).click()
    const panel = desk.getByRole('region', { name: 'Подключение счёта' })
    await panel.getByRole('textbox', { name: 'Лицевой счёт или адрес' }).fill(other.number)
    await panel.getByRole('button', { name: new RegExp(other.number) }).click()
    const question = desk.getByRole('dialog', { name: `Подключить ${other.number}?` })
    await expectAccessible(desk)
    await question.getByRole('textbox').fill('Видела квитанцию с этим адресом')
    await question.getByRole('button', { name: 'Подключить' }).click()
    await expect(question).toBeHidden()
    await expect(panel).toBeHidden()
    expect(await numbersOf(resident)).toContain(other.number)
    expect(refused, 'refused by the content security policy').toEqual([])
    await desk.context().close()
  },
)

const openOffice = async (
  browser: Browser,
  product: JourneyProduct,
  extraHTTPHeaders: Record<string, string> | undefined,
) => {
  const office = await browser.newContext({
    ...(extraHTTPHeaders && { extraHTTPHeaders }),
    baseURL: product.publicUrl,
    locale: 'ru-RU',
    viewport: { width: 1440, height: 900 },
  })
  const refused: string[] = []
  office.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  const desk = await office.newPage()
  await desk.clock.install({ time: productNow(product) })
  return { desk, refused }
}

const ask = async (
  { api, place }: Resident,
  path: string,
  data: object,
): Promise<{ id: string; number: number }> => {
  const headers = { origin: place.publicUrl, 'idempotency-key': randomUUID() }
  const reply = await api.post(`/api/v1${path}`, { headers, data })
  if (!reply.ok()) throw new Error(`POST ${path}: ${await reply.text()}`)
  return (await reply.json()) as { id: string; number: number }
}

/** Follows the resident's own stream in their browser. @returns all that has come so far */
const listenAtPhone = async (phone: Page): Promise<() => Promise<string>> => {
  const heard = await phone.evaluateHandle(
    () =>
      new Promise<string[]>((resolve) => {
        const texts: string[] = []
        const stream = new EventSource('/api/v1/requests/live')
        stream.addEventListener('message', ({ data }) => texts.push(data))
        stream.addEventListener('open', () => resolve(texts))
      }),
  )
  return () => heard.evaluate((texts) => texts.join('\n'))
}

/** How much stands beside what can be seen, in any column. */
const widthBeside = (desk: Page): Promise<number> =>
  desk.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('aside, main, section')].map(
        (part) => part.scrollWidth - part.clientWidth,
      ),
    ),
  )

const numbersOf = async ({ api }: Resident): Promise<string> => (await api.get('/api/v1/accounts')).text()
