import { expectAccessible, expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'

journey('reads the news: feed, category, item, and from there into a section', async ({ page, holds }) => {
  await holds('insurance-refused')
  await page.goto('/')
  const news = page.getByRole('region', { name: 'Новости' })
  await expect(news.getByRole('listitem')).toHaveCount(3)
  await news.getByRole('link', { name: /Все\sновости/ }).click()

  await expect(page.getByRole('article')).toHaveCount(20)
  await expectAccessible(page)
  await page.getByRole('button', { name: /Показать\sещё/ }).click()
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(20)

  await page.getByRole('button', { name: /^Безопасность/ }).click()
  await expect(page).toHaveURL(/\/news\?category=safety$/)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('button', { name: /^Безопасность/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('article')).toHaveCount(2)

  await page.getByRole('link', { name: /Фальшивые\sквитанции/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Фальшивые\sквитанции/ })).toBeVisible()
  await expect(page.getByText(/придумана/)).toBeVisible()
  await expectAccessible(page)

  // What was looked for is there again.
  await page.getByRole('button', { name: 'Назад' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('link', { name: /Фальшивые\sквитанции/ }).click()
  await page.getByRole('link', { name: /Посмотреть\sнастоящую\sквитанцию/ }).click()
  await expect(page).toHaveURL(/\/payments$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Платежи' })).toBeVisible()

  await page.goBack()
  await expectFitsAtLargeType(page)
})

journey('what was opened is not new any more, also after a reload', async ({ page, resident }) => {
  expect(resident.phone).toBeTruthy()
  await page.goto('/news')
  const newest = page.getByRole('article').first().getByRole('link')
  await expect(newest).toHaveAccessibleName(/^Новое: /)
  const marked = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/reading-mark'),
  )
  await newest.click()
  expect((await marked).status()).toBe(200)
  await page.getByRole('button', { name: 'Назад' }).click()
  await expect(newest).not.toHaveAccessibleName(/^Новое: /)
  await page.reload()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(newest).not.toHaveAccessibleName(/^Новое: /)
})

journey('a withdrawn item, or one that never was, has a way on', async ({ page, resident }) => {
  expect(resident.phone).toBeTruthy()
  for (const id of ['00000000-0000-7000-8000-000000000000', 'no-such-item']) {
    await page.goto(`/news/${id}`)
    await expect(page.getByText(/Этой\sновости\sбольше\sнет/)).toBeVisible()
  }
  await page.getByRole('link', { name: /Показать\sвсе\sновости/ }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
})

journey(
  'without a network the feed and what was read are there, with their age',
  async ({ page, context, resident }) => {
    expect(resident.phone).toBeTruthy()
    await page.goto('/news')
    await page.getByRole('article').first().getByRole('link').click()
    await expect(page.locator('time')).toBeVisible()
    await page.getByRole('button', { name: 'Назад' }).click()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByText(/Нет\sсети/)).toBeVisible()
    await page.getByRole('article').first().getByRole('link').click()
    await expect(page.getByText(/Нет\sсети/)).toBeVisible()
    await context.setOffline(false)
  },
)

journey('on a wide screen the item stands beside the feed', async ({ page, resident }) => {
  expect(resident.phone).toBeTruthy()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/news')
  const beside = page.getByRole('region', { name: 'Новость' })
  await expect(beside.getByRole('article')).toBeVisible()
  const second = page.getByRole('main').getByRole('article').nth(1)
  const title = (await second.getByRole('heading').textContent()) ?? ''
  await second.getByRole('link').click()
  await expect(page).toHaveURL(/\/news\?item=/)
  await expect(beside.getByRole('heading', { name: title.replace('Новое: ', '') })).toBeVisible()
  await expectAccessible(page)
})
