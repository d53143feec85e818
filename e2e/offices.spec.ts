import type { Locator } from '@playwright/test'
import { expectAccessible, expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'

/** A picture that came and could be read, not only a place for one. */
const expectPicture = async (picture: Locator) => {
  await expect(picture).toHaveCount(1)
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
}

/** Whatever the hour of the run is, an office says in words whether one can come. */
const STATE = /Открыт|Закроется через|обед|Обед|Закрыт/

journey(
  'finds an office, sees whether it is open, how to call and how to get there',
  async ({ page, holds }) => {
    await holds('insurance-refused')
    await page.goto('/service')
    await expect(page.getByText(/Сейчас\s(открыты|все)/)).toBeVisible()
    await page.getByRole('link', { name: /Клиентские\sофисы/ }).click()

    await page.getByRole('searchbox', { name: 'Найти офис' }).fill('можайск моск')
    const card = page.getByRole('article', { name: 'Можайск' })
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(card).toContainText(STATE)
    await expect(card).toContainText('Демо')
    await expect(card.getByRole('link', { name: /На\sкарте/ })).toHaveAttribute(
      'href',
      'https://yandex.ru/maps/?pt=36.0241,55.5069&z=17&l=map',
    )
    await card.getByRole('link', { name: /Вся\sнеделя/ }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Можайск' })).toBeVisible()
    await expect(page.getByRole('link', { name: /8 \(495\) 000-00-03/ })).toHaveAttribute(
      'href',
      'tel:+74950000003',
    )
    await expect(page.getByRole('link', { name: /Проложить\sмаршрут/ })).toHaveAttribute(
      'href',
      'geo:55.5069,36.0241?q=55.5069,36.0241',
    )
    await expect(page.getByText('Сегодня', { exact: true })).toBeVisible()
    await expectAccessible(page)

    // What was looked for is there again.
    await page.getByRole('button', { name: 'Назад' }).click()
    await expect(page.getByRole('searchbox')).toHaveValue('можайск моск')
    await expect(page.getByRole('article')).toHaveCount(1)
    await expectAccessible(page)
    await expectFitsAtLargeType(page)
  },
)

journey('the nearest office comes first when the resident allows it', async ({ page, context, resident }) => {
  expect(resident.phone).toBeTruthy()
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 55.7012, longitude: 36.19 })
  await page.goto('/service/offices')
  const first = page.getByRole('article').first()
  await expect(first).toContainText('Балашиха')
  await page.getByRole('button', { name: 'Рядом' }).click()
  await expect(first).toContainText('Руза')
  await expect(first).toContainText(/370\sм/)
  await page.getByRole('button', { name: 'Рядом' }).click()
  await expect(first).toContainText('Балашиха')
  // Where the resident is has not left the phone.
  expect(sent.filter((line) => line.includes('36.19'))).toEqual([])
})

journey('a refused place is explained, and the list stays', async ({ page, resident }) => {
  expect(resident.phone).toBeTruthy()
  await page.goto('/service/offices')
  await page.getByRole('button', { name: 'Рядом' }).click()
  await expect(page.getByText(/Ближайшие офисы не\sнашли/)).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('Балашиха')
})

journey('without a network the offices are those that were seen', async ({ page, context, resident }) => {
  expect(resident.phone).toBeTruthy()
  await page.goto('/service/offices')
  await expect(page.getByRole('article').first()).toContainText(STATE)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/service/offices/mozhaisk')
  await expect(page.getByText('Нет сети. Показываем то, что пришло')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Можайск' })).toBeVisible()
  await page.goto('/service')
  await expect(page.getByRole('link', { name: /Субсидия на\sоплату\sЖКУ/ })).toHaveAttribute(
    'href',
    'https://uslugi.mosreg.ru/services/6913',
  )
})

journey('rates the app, sees what was said and says something else', async ({ page, holds }) => {
  await holds('insurance-refused')
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Субсидия/ })).toHaveAttribute(
    'href',
    /^https:\/\/uslugi\.mosreg\.ru/,
  )
  await page.getByRole('link', { name: 'Оценить приложение' }).click()
  await page.getByRole('radio', { name: /^3 из 5/ }).check()
  await page.getByRole('textbox').fill('Мелкие буквы <b>в квитанции</b>')
  await page.getByLabel('Добавить').setInputFiles(['docs/pictures/home.png', 'package.json'])
  // What is no picture is refused in words and does not go along.
  await expect(page.getByRole('alert')).toContainText(/package.json.*Такие\sфайлы/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Убрать файл package.json' }).click()
  await expect(page.getByText(/^home\.(png|jpg), \d/)).toBeAttached()
  await page.reload()
  // A reload loses nothing of it, neither words nor pictures.
  await expect(page.getByRole('radio', { name: /^3 из 5/ })).toBeChecked()
  await expectPicture(page.getByRole('group', { name: 'Фото' }).locator('img'))
  await expectAccessible(page)
  await page.getByRole('button', { name: /Отправить/ }).click()
  await expect(page.getByRole('heading', { name: /Спасибо за\sоценку!/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /444-01-00/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: /Изменить/ }).click()
  await expect(page.getByText('Мелкие буквы <b>в квитанции</b>')).toBeVisible()
  await expectPicture(page.getByRole('list', { name: 'Ваши файлы' }).locator('img'))
  await expect(page.getByRole('group', { name: 'Фото' }).locator('img')).toHaveCount(0)
  await page.getByRole('radio', { name: /^5 из 5/ }).check()
  await page.getByRole('button', { name: /Отправить/ }).click()
  await page.getByRole('link', { name: 'Готово' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Сервис' })).toBeVisible()
  await page.getByRole('link', { name: /Оценить/ }).click()
  await expect(page.getByText(/5\sиз\s5/).first()).toBeVisible()
  await expectFitsAtLargeType(page)
})

journey.describe('with the keyboard alone', () => {
  journey.use({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 900 } })

  journey('finds an office and rates the app', async ({ page, resident }) => {
    expect(resident.phone).toBeTruthy()
    await page.goto('/service')
    await press(page, page.getByRole('link', { name: /Клиентские\sофисы/ }))
    await tabTo(page, page.getByRole('searchbox', { name: 'Найти офис' }))
    await page.keyboard.type('руза')
    await expect(page.getByRole('article')).toHaveCount(1)
    await press(page, page.getByRole('link', { name: /Вся\sнеделя/ }))
    await expect(page.getByRole('heading', { level: 1, name: 'Руза' })).toBeVisible()

    await page.goto('/service/review')
    await tabTo(page, page.getByRole('radio', { name: /^1 из 5/ }))
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: /^2 из 5/ })).toBeChecked()

    await tabTo(page, page.getByLabel('Добавить'))
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Space')
    await (await chooser).setFiles('docs/pictures/home.png')
    await expect(page.getByText(/^home\.(png|jpg), \d/)).toBeAttached()
    await press(page, page.getByRole('button', { name: /^Убрать файл home/ }))
    await expect(page.getByLabel('Добавить')).toBeFocused()
    await press(page, page.getByRole('button', { name: /Отправить/ }))
    await expect(page.getByRole('heading', { name: /Спасибо/ })).toBeVisible()
  })
})
