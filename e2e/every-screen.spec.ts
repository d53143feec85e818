import type { Browser } from '@playwright/test'
import { type Screen, screens } from '../tools/screens/screens.ts'
import { prepareVisitors, type Visitors } from '../tools/screens/visitors.ts'
import { expectAccessible, expectFitsAtLargeType } from './support/accessibility.ts'
import { expect, journey } from './support/journey.ts'
import { type JourneyProduct, productNow } from './support/product.ts'

journey(
  'every screen is accessible in both themes, and whole at 200 % type',
  async ({ browser, product, extraHTTPHeaders }) => {
    journey.setTimeout(240_000)
    const visitors = await prepareVisitors(browser, product)
    const faults: string[] = []
    for (const screen of screens) {
      const look = () => lookAt(screen, { browser, product, visitors, extraHTTPHeaders })
      // What is wrong with one screen must not hide what is wrong with the next.
      await journey.step(screen.name, look).catch((fault) => faults.push(`${screen.name}: ${fault}`))
    }
    expect(faults).toEqual([])
  },
)

type Sitting = {
  readonly browser: Browser
  readonly product: JourneyProduct
  readonly visitors: Visitors
  readonly extraHTTPHeaders: Record<string, string> | undefined
}

const lookAt = async (
  { visitor, path, prepare }: Screen,
  { browser, product, visitors, extraHTTPHeaders = {} }: Sitting,
): Promise<void> => {
  const who = visitors[visitor]
  const context = await browser.newContext({
    baseURL: product.publicUrl,
    extraHTTPHeaders,
    storageState: who.state,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Fetching the whole app anew for every screen would take most of the time.
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.clock.install({ time: productNow(product) })
    await page.goto(typeof path === 'string' ? path : path(who))
    await prepare?.(page)
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectFitsAtLargeType(page)
  } finally {
    await context.close()
  }
}
