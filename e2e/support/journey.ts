import { randomInt } from 'node:crypto'
import { test as base, expect } from '@playwright/test'
import { letTimePass } from './later.ts'
import { type Fault, breakOutside, mendOutside } from './outside.ts'
import { type JourneyProduct, journeyProduct, productNow } from './product.ts'
import { attach, fillProfile, type Resident, signIn } from './resident.ts'
import { type DemoAccount, demoAccount } from './sandbox.ts'

type Fixtures = {
  readonly product: JourneyProduct
  /** A phone number that nobody has used in this run: +7 9… */
  readonly phone: string
  /** Breaks something in the outside world until it is mended; after the journey all is well again. */
  readonly breaks: (fault: Fault, times?: number) => Promise<() => Promise<void>>
  /** Lets minutes pass for the page and for the server that answers it. */
  readonly later: (minutes: number) => Promise<void>
  /** A resident who has signed in and registered before the journey begins. */
  readonly resident: Resident
  /** …and who holds a household of this kind. */
  readonly holds: (kind: string, place?: number) => Promise<DemoAccount & { readonly id: string }>
}

/**
 * A journey: a test with a product, a browser whose clock follows the product's, and a page that must stay without
 * errors of its own.
 */
export const journey = base.extend<Fixtures>({
  product: async ({}, use) => use(journeyProduct()),

  baseURL: async ({ product }, use) => use(product.publicUrl),

  // Everybody comes from a network of their own, so that limits of tries are as strict as in life.
  extraHTTPHeaders: async ({}, use) =>
    use({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` }),

  phone: async ({}, use) => use(`+79${String(randomInt(1e9)).padStart(9, '0')}`),

  page: async ({ page, product }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.clock.install({ time: productNow(product) })
    await use(page)
    expect(faults, 'errors in the page').toEqual([])
  },

  breaks: async ({ product }, use) => {
    const mend = () => mendOutside(product)
    await use(async (fault, times) => {
      await breakOutside(product, fault, times)
      return mend
    })
    await mend()
  },

  later: async ({ page, product }, use) => {
    const stops: (() => Promise<void>)[] = []
    await use(async (minutes) => void stops.push(await letTimePass(page, product, minutes)))
    await Promise.all(stops.map((stop) => stop()))
  },

  resident: async ({ context, product, phone }, use) => {
    const resident = await signIn(context.request, product, phone)
    await fillProfile(resident)
    await context.addInitScript(() => localStorage.setItem('signed-in', '1'))
    await use(resident)
  },

  holds: async ({ product, resident }, use) =>
    use(async (kind, place) => {
      const account = await demoAccount(product, kind, place)
      return { ...account, id: await attach(resident, account) }
    }),
})

export { expect }
