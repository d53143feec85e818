import type { Browser, BrowserContext, Page } from '@playwright/test'
import { officeScreens, type Screen, screens } from '../tools/screens/screens.ts'
import { prepareVisitors, type Visitor } from '../tools/screens/visitors.ts'
import { expectAccessible, expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { type JourneyProduct, productNow } from './support/product.ts'

// Its faults say all there is to say; a trace of so many screens takes longer than they do.
journey.use({ trace: 'off' })

journey(
  'every screen is accessible in both themes, and whole at 200 % type',
  async ({ browser, product, extraHTTPHeaders }) => {
    journey.setTimeout(240_000)
    const { publicUrl, ...visitors } = await prepareVisitors(browser, product)
    const faults: string[] = []
    for (const [name, visitor] of Object.entries(visitors)) {
      const place = { baseURL: publicUrl, extraHTTPHeaders: extraHTTPHeaders ?? {} }
      const context = await beginVisit(browser, { product, visitor, place })
      for (const screen of [...screens, ...officeScreens].filter((one) => one.visitor === name)) {
        const look = () => lookAt(screen, context, visitor)
        // What is wrong with one screen must not hide what is wrong with the next.
        await journey.step(screen.name, look).catch((fault) => faults.push(`${screen.name}: ${fault}`))
      }
      await context.close()
    }
    expect(faults).toEqual([])
  },
)

type Visit = {
  readonly product: JourneyProduct
  readonly visitor: Visitor
  readonly place: { readonly baseURL: string; readonly extraHTTPHeaders: Record<string, string> }
}

const beginVisit = async (browser: Browser, { product, visitor, place }: Visit): Promise<BrowserContext> => {
  const context = await browser.newContext({
    ...place,
    storageState: visitor.state,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Fetching the whole app at once would take most of the time.
    serviceWorkers: 'block',
  })
  await context.clock.install({ time: productNow(product) })
  return context
}

const lookAt = async (screen: Screen, context: BrowserContext, visitor: Visitor): Promise<void> => {
  const { path, prepare } = screen
  const isOffice = officeScreens.includes(screen)
  const page = await context.newPage()
  try {
    // Staff sit at a desk.
    if (isOffice) await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(typeof path === 'string' ? path : path(visitor))
    await prepare?.(page)
    await settle(page)
    if (!isOffice) await scrollToTheEnd(page)
    await expectAccessible(page)
    if (!isOffice) await expectFitsAtLargeType(page)
  } finally {
    await page.close()
  }
}

/** A row half behind the bottom bar is no small target: it comes forth when one scrolls. At the end nothing is behind. */
const scrollToTheEnd = (page: Page): Promise<void> =>
  page.evaluate(() => globalThis.scrollTo(0, document.documentElement.scrollHeight))

/** The screen is there, and nothing of it is still on its way. */
const settle = async (page: Page): Promise<void> => {
  // An editor's page has the title of its preview as well.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByText(/^(Загружаем|Считаем|Спрашиваем)/)).toHaveCount(0)
}
