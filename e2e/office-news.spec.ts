import { expectAccessible } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { productNow } from './support/product.ts'
import { signInAs } from './support/staff.ts'

const TITLE = 'Проверка: приём переносится на час'

journey(
  'an editor writes an item, a colleague is not overwritten, and residents read it until it is withdrawn',
  async ({ page: phone, resident, browser, product, extraHTTPHeaders }) => {
    expect(resident.phone).toBeTruthy()
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
    await desk.goto('/office/news')
    await signInAs(desk, product, 'editor')
    await expect(desk.getByRole('row', { name: /Как работают офисы в новогодние праздники/ })).toBeVisible()
    await expectAccessible(desk)

    await desk.getByRole('button', { name: 'Новая новость' }).click()
    await desk.getByRole('textbox', { name: 'Заголовок' }).fill(TITLE)
    await desk.getByRole('textbox', { name: /^Коротко/ }).fill('Коротко о главном')
    const text = desk.getByRole('textbox', { name: 'Текст', exact: true })
    await text.fill('Придите до **14:00** или [внесите здесь](/meters).\n')
    await desk.getByRole('button', { name: 'Строка таблицы' }).click()
    await expect(text).toHaveValue(/\| 31 декабря \| до 16:00$/)
    await desk.getByRole('radio', { name: 'Кран' }).check({ force: true })
    await desk.getByRole('combobox', { name: 'Кнопка ведёт в раздел' }).click()
    await desk.getByRole('option', { name: 'Счетчики' }).click()
    await desk.getByRole('textbox', { name: 'Надпись на кнопке' }).fill('Внести показания')
    const preview = desk.getByLabel('Как увидят жители')
    await expect(preview.getByText(/Проверка:\sприём/)).toBeVisible()
    await expect(preview.getByText('до 16:00')).toBeVisible()
    await expect(desk.getByText(/Увид(ит|ят):\s[\d\s]+жител/)).toBeVisible()
    await expectAccessible(desk)

    // A reload does not take away what was typed.
    desk.on('dialog', (dialog) => void dialog.accept())
    await desk.reload()
    await expect(desk.getByRole('textbox', { name: 'Заголовок' })).toHaveValue(TITLE)
    await desk.getByRole('button', { name: 'Сохранить' }).click()
    await expect(desk).toHaveURL(/\/office\/news\/[0-9a-f-]{36}$/)
    await expect(desk.getByText(/^Сохранена:/)).toBeVisible()

    // Two tabs of one item: the second to save is told.
    const colleague = await office.newPage()
    await colleague.clock.install({ time: productNow(product) })
    await colleague.goto(desk.url())
    await colleague.getByRole('textbox', { name: /^Коротко/ }).fill('Слова коллеги')
    await colleague.getByRole('button', { name: 'Сохранить' }).click()
    await expect(colleague.getByText(/^Сохранена:/)).toBeVisible()
    await desk.getByRole('textbox', { name: /^Коротко/ }).fill('Мои слова')
    await desk.getByRole('button', { name: 'Сохранить' }).click()
    await expect(desk.getByRole('alert')).toContainText('сохранил другой редактор')
    await desk.getByRole('button', { name: 'Взять его вариант' }).click()
    await expect(desk.getByRole('textbox', { name: /^Коротко/ })).toHaveValue('Слова коллеги')

    // A link that leads to a script is refused with the number of its line.
    const good = await text.inputValue()
    await text.fill('[нажми](javascript:alert(1))')
    await desk.getByRole('button', { name: 'Сохранить' }).click()
    await expect(desk.getByRole('alert').first()).toContainText(/Абзац\s1/)
    await text.fill(good)

    await phone.goto('/news')
    await expect(phone.getByRole('article').first()).toBeVisible()
    await expect(phone.getByText(/Проверка:\sприём/)).toHaveCount(0)
    await desk.getByRole('button', { name: 'Опубликовать' }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Опубликовать:/ })
      .click()
    await expect(desk.getByText('Опубликована')).toBeVisible()
    await expect(desk.getByText('Что видели жители')).toBeVisible()

    await phone.reload()
    const first = phone.getByRole('article').first()
    await expect(first).toContainText('Слова коллеги')
    await first.getByRole('link').click()
    await expect(phone.getByRole('heading', { level: 1, name: /Проверка:\sприём/ })).toBeVisible()
    await expect(phone.getByRole('link', { name: 'внесите здесь' })).toHaveAttribute('href', '/meters')
    await expect(phone.getByText(/Демо/)).toHaveCount(0)

    await desk.getByRole('button', { name: 'Снять с ленты' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Снять с ленты' }).click()
    await expect(desk.getByText('Снята', { exact: true })).toBeVisible()
    await expectAccessible(desk)
    await phone.reload()
    await expect(phone.getByText(/Этой\sновости\sбольше\sнет/)).toBeVisible()
    expect(refused, 'refused by the content security policy').toEqual([])
    await office.close()
  },
)
