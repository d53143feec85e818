import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The product that the journeys go through, started by `npm run e2e`. */
export type JourneyProduct = {
  readonly publicUrl: string
  readonly sandboxUrl: string
  readonly databaseUrl: string
  readonly dataDir: string
}

export const journeyProduct = (): JourneyProduct => {
  const described = process.env['E2E_PRODUCT']
  if (described === undefined) throw new Error('Journeys need a started product: npm run e2e')
  return JSON.parse(described) as JourneyProduct
}

/** The clock of a data folder: the instant `CLOCK_BASE` of the real time showed `CLOCK`. */
export type ProductClock = Readonly<Record<'CLOCK' | 'CLOCK_BASE' | 'CLOCK_FIXED', string>>

export const productClock = ({ dataDir }: Pick<JourneyProduct, 'dataDir'>): ProductClock =>
  JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')) as ProductClock

/** What the product's clock shows now, for the browser to follow. */
export const productNow = (product: Pick<JourneyProduct, 'dataDir'>): Date => {
  const { CLOCK, CLOCK_BASE, CLOCK_FIXED } = productClock(product)
  if (CLOCK_FIXED === '1') return new Date(CLOCK)
  return new Date(Date.parse(CLOCK) + Date.now() - Date.parse(CLOCK_BASE))
}
