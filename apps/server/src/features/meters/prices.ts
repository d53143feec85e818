import type { Prices } from '@mosobleirc/domain/meters'
import { type Micros, microRoubles } from '@mosobleirc/domain/shared'
import type { Meter } from './meters.sql.ts'
import type { Tariffs } from './prices.sql.ts'

/**
 * What a unit on a meter costs today, with what is charged for the same volume on other lines: drains for water,
 * and for hot water its heat (the norm of heat for a cubic metre × the price of heat).
 *
 * @returns nothing when a price is not known: no estimate is better than a wrong one
 */
export const pricesFor = (
  { service, zones }: Meter,
  { tariffs, norms }: { tariffs: Tariffs; norms: ReadonlyMap<string, Micros> },
): { zones: Prices['zones'][number][]; additions: Prices['additions'][number][] } | undefined => {
  const own = Array.from({ length: zones }, (_, index) =>
    tariffs.of(service, zones > 1 ? index + 1 : undefined),
  )
  const known = own.filter((price) => price !== undefined)
  if (known.length < zones) return undefined
  if (service !== 'cold-water' && service !== 'hot-water') return { zones: known, additions: [] }

  const disposal = tariffs.of('sewage')
  const heat = service === 'hot-water' ? tariffs.of('hot-water-heat') : undefined
  const heatPerUnit = norms.get('hot-water-heat')
  return {
    zones: known,
    additions: [
      ...(heat !== undefined && heatPerUnit !== undefined
        ? [{ kind: 'heating' as const, value: microRoubles((heat * heatPerUnit) / 1_000_000n) }]
        : []),
      ...(disposal === undefined ? [] : [{ kind: 'disposal' as const, value: disposal }]),
    ],
  }
}
