import { divideRounded, type Kopecks, type Micros, type MicroRoubles, sumKopecks } from '../shared/index.ts'

/** Micro-units times micro-roubles, in kopecks. */
const PER_KOPECK = 10_000_000_000n

/** What a cubic metre or a kilowatt-hour costs, and what is charged with it. */
export type Prices = {
  /** One a tariff zone. */
  zones: readonly MicroRoubles[]
  /** Charged for the same volume on lines of their own: drains for water, heat for hot water. */
  additions: readonly { kind: 'disposal' | 'heating'; value: MicroRoubles }[]
}

export type PriceParts = {
  total: Kopecks
  own: Kopecks
  additions: { kind: 'disposal' | 'heating'; amount: Kopecks }[]
}

/** Charge for a volume: volume × tariff, rounded once to the kopeck. Source: docs/rules/money.md, rule P1. */
export const chargeByMeter = (volume: Micros, tariff: MicroRoubles): Kopecks =>
  divideRounded(volume * tariff, PER_KOPECK)

/**
 * What a consumption would cost by the tariffs of today, line by line as the bill has it.
 * An estimate: the bill is made by the core, with the tariffs of its month.
 */
export const priceOfConsumption = (
  consumption: readonly Micros[],
  { zones, additions }: Prices,
): PriceParts => {
  const own = sumKopecks(consumption.map((used, zone) => chargeByMeter(used, zones[zone] ?? NO_PRICE)))
  const used = consumption.reduce<bigint>((sum, each) => sum + each, 0n) as Micros
  const lines = additions.map(({ kind, value }) => ({ kind, amount: chargeByMeter(used, value) }))
  return { total: sumKopecks([own, ...lines.map(({ amount }) => amount)]), own, additions: lines }
}

const NO_PRICE = 0n as MicroRoubles
