import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The product that the journeys go through, started by `npm run e2e`. */
export type JourneyProduct = {
  readonly publicUrl: string
  readonly sandboxUrl: string
  readonly dataDir: string
}

export const journeyProduct = (): JourneyProduct => {
  const described = process.env['E2E_PRODUCT']
  if (described === undefined) throw new Error('Journeys need a started product: npm run e2e')
  return JSON.parse(described) as JourneyProduct
}

/** What the product's clock shows now, for the browser to follow. */
export const productNow = ({ dataDir }: JourneyProduct): Date => {
  const clock = JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')) as Record<
    'CLOCK' | 'CLOCK_BASE',
    string
  >
  return new Date(Date.parse(clock.CLOCK) + Date.now() - Date.parse(clock.CLOCK_BASE))
}
