import { formatDecimal, type Micros } from '../numbers/decimal.ts'
import { priceOf, product, shown, volumeOf } from '../numbers/volume.ts'
import type { Month } from '../months/month.ts'
import type { Taken } from '../months/take-readings.ts'
import { normOf } from '../region/norms.ts'
import type { MeteredService, Service } from '../region/services.ts'
import { tariffAt } from '../region/tariffs.ts'
import type { Basis } from './basis.ts'
import { chargeFor, printed, type Slice } from './charge.ts'
import type { Charge, Recalculation } from './line.ts'
import { basisOf } from './metered-basis.ts'

/** Cold and hot water, the heat in the hot water, and sewage, which is both waters together. */
export const chargeWater = (month: Month, taken: Taken): Charge[] => {
  const waters = (['cold-water', 'hot-water'] as const)
    .filter((service) => service === 'cold-water' || month.house.hotWater === 'central')
    .map((service) => ({ service, basis: basisOf(month, taken, service) }))
  const sources = waters.map(({ service, basis }) => ({
    service,
    volume: basis.slices.reduce((sum, { volume }) => sum + shown(volume), 0),
    takenBack: basis.takenBack[0] ?? 0,
  }))
  return [
    ...waters.map(({ service, basis }) => priced(month, service, basis)),
    ...sources.filter(({ service }) => service === 'hot-water').map((hot) => heatOf(month, hot)),
    sewageOf(month, sources),
  ]
}

/** Electricity and gas. */
export const chargeMetered = (month: Month, taken: Taken, service: MeteredService): Charge =>
  priced(month, service, basisOf(month, taken, service))

type Source = { readonly service: Service; readonly volume: Micros; readonly takenBack: Micros }

const priced = (month: Month, service: MeteredService, basis: Basis): Charge => {
  const slices = basis.slices.map((slice): Slice => {
    const tariff = tariffAt(month.house, service, month.period, slice.zone)
    return {
      volume: slice.volume,
      tariff,
      coefficient: slice.coefficient,
      inputs: { ...slice.inputs, ...printed(tariff) },
    }
  })
  const recalculations = basis.takenBack.flatMap((volume, zone) =>
    takeBack(volume, volume, slices[zone]?.tariff ?? 0),
  )
  return { ...chargeFor(service, basis.way, slices), recalculations }
}

const heatOf = (month: Month, hot: Source): Charge => {
  const norm = normOf(month.house.municipality, 'hot-water-heat')
  const tariff = tariffAt(month.house, 'hot-water-heat', month.period)
  const charge = chargeFor('hot-water-heat', 'heated-water', [
    {
      volume: product(hot.volume, norm),
      tariff,
      inputs: { volume: formatDecimal(hot.volume), norm: formatDecimal(norm), ...printed(tariff) },
    },
  ])
  return { ...charge, recalculations: takeBack(hot.takenBack, shown(product(hot.takenBack, norm)), tariff) }
}

const sewageOf = (month: Month, sources: readonly Source[]): Charge => {
  const tariff = tariffAt(month.house, 'sewage', month.period)
  const total = sources.reduce((sum, { volume }) => sum + volume, 0)
  const back = sources.reduce((sum, { takenBack }) => sum + takenBack, 0)
  const charge = chargeFor('sewage', 'water-total', [
    {
      volume: volumeOf(total),
      tariff,
      inputs: {
        sources: sources.map(({ service, volume }) => ({ service, volume: formatDecimal(volume) })),
        ...printed(tariff),
      },
    },
  ])
  return { ...charge, recalculations: takeBack(back, back, tariff) }
}

/** Gives back what an average or a norm had charged above the dial, at this month's tariff. */
const takeBack = (takenBack: Micros, volume: Micros, tariff: Micros): Recalculation[] =>
  takenBack === 0
    ? []
    : [
        {
          reason: 'reading-below-average',
          note: 'Показание меньше, чем было посчитано без него',
          volume: formatDecimal(-volume),
          ...printed(tariff),
          amount: -priceOf(volumeOf(volume), tariff),
        },
      ]
