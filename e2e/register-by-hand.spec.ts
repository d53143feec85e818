import { expect, journey } from './support/journey.ts'
import { confirmAddress, introduce, signInByPhone, typeReceipt } from './support/registration.ts'
import { sum } from './support/roubles.ts'
import { demoAccount, takenByCore } from './support/sandbox.ts'

/** What the three meters of the household show, as people type it. */
const readings = [
  ['Холодная вода', '466,1'],
  ['Горячая вода', '294.5'],
  ['Электричество', '5545'],
] as const

journey('registers by hand and gives the readings that are due', async ({ page, product, phone }) => {
  const household = await demoAccount(product, 'one-tenant')

  await journey.step('registers by hand', async () => {
    await signInByPhone(page, product, phone)
    await typeReceipt(page, household)
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await confirmAddress(page, household)
    await introduce(page)
    const due = page.getByRole('region', { name: 'Все счета за ноябрь' })
    await expect(due).toContainText(sum(household.total))
  })

  await journey.step('gives all readings in one pass', async () => {
    await page.getByRole('link', { name: /^Передайте показания/ }).click()
    await page.getByRole('link', { name: 'Внести показания' }).first().click()

    const dial = page.getByRole('textbox', { name: 'Что на счётчике сейчас' })
    for (const [meter, typed] of readings) {
      await expect(page.getByRole('heading', { name: meter })).toBeVisible()
      await expect(dial).toHaveValue('')
      await dial.fill(typed)
      await page.getByRole('button', { name: /^(Далее|Отправить)/ }).click()
    }
    await expect(page.getByRole('heading', { name: 'Показания приняты' })).toBeVisible()
    for (const used of ['+2,142 м³', '+1,328 м³', '+61 кВт·ч'])
      await expect(page.getByText(used)).toBeVisible()
  })

  await journey.step('sees them in the list and in the history', async () => {
    await page.getByRole('link', { name: 'К счётчикам' }).click()
    await expect(page.getByText('Внесено 3 из 3').first()).toBeVisible()
    await page.getByRole('link', { name: 'Холодная вода' }).click()

    const newest = page.getByRole('list', { name: 'История показаний' }).getByRole('listitem').first()
    await expect(newest).toContainText('Декабрь 2026')
    await expect(newest).toContainText('466,100 м³')
    await expect(async () => {
      await page.reload()
      await expect(newest).toContainText('принято расчётным центром', { timeout: 1000 })
    }).toPass({ timeout: 30_000 })
  })

  await journey.step('and the billing core has all of them', async () => {
    const meters = household.meters.map(({ id }) => id)
    const dials = async () => {
      const { readings: taken } = await takenByCore(product)
      return taken.filter(({ meter }) => meters.includes(meter)).flatMap(({ values }) => values)
    }
    await expect
      .poll(async () => (await dials()).toSorted(), { timeout: 30_000 })
      .toEqual(['294.5', '466.1', '5545'])
  })
})
