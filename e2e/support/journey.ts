import { test as base, expect } from '@playwright/test'
import { type JourneyProduct, journeyProduct, productNow } from './product.ts'

type Fixtures = {
  readonly product: JourneyProduct
  /** A phone number that nobody has used in this run: +7 9… */
  readonly phone: string
}

/**
 * A journey: a test with a product, a browser whose clock follows the product's, and a page that must stay without
 * errors of its own.
 */
export const journey = base.extend<Fixtures>({
  product: async ({}, use) => use(journeyProduct()),

  baseURL: async ({ product }, use) => use(product.publicUrl),

  phone: async ({}, use) => {
    const digits = String(Math.floor(Math.random() * 1e9)).padStart(9, '0')
    await use(`+79${digits}`)
  },

  page: async ({ page, product }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.clock.install({ time: productNow(product) })
    await use(page)
    expect(faults, 'errors in the page').toEqual([])
  },
})

export { expect }
