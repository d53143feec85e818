import { formatDecimal } from '../numbers/decimal.ts'
import { fractionOf, product, share, volumeOf, type Volume } from '../numbers/volume.ts'
import type { Month } from '../months/month.ts'
import { houseMonth } from '../region/house-months.ts'
import { normOf } from '../region/norms.ts'
import type { Service } from '../region/services.ts'
import { tariffAt } from '../region/tariffs.ts'
import { chargeFor, printed } from './charge.ts'
import type { Charge } from './line.ts'

/** Upkeep and the contribution to capital repair: roubles a square metre. */
export const chargeHousing = (month: Month): Charge[] => {
  const { house } = month
  return [
    ...(house.upkeep === undefined ? [] : [byArea(month, 'upkeep', 'area')]),
    ...(house.capitalRepair === 'none' ? [] : [byArea(month, 'capital-repair', 'area')]),
  ]
}

/** Voluntary insurance, where it was not refused in writing. */
export const chargeInsurance = (month: Month): Charge[] =>
  month.household.insuranceRefused ? [] : [byArea(month, 'insurance', 'insurance')]

const byArea = ({ household, house, period }: Month, service: Service, way: 'area' | 'insurance'): Charge => {
  const tariff = tariffAt(house, service, period)
  return chargeFor(service, way, [
    {
      volume: volumeOf(household.area),
      tariff,
      inputs: { area: formatDecimal(household.area), ...printed(tariff) },
    },
  ])
}

/** What the house used in common, shared by area (ЖК 156, part 9.2): by the house's meters, or by a norm. */
export const chargeCommon = (month: Month): Charge[] =>
  month.house.common === 'none'
    ? []
    : (['common-cold-water', 'common-electricity'] as const).map((service) =>
        month.house.common === 'norm' ? commonByNorm(month, service) : commonByMeter(month, service),
      )

type Common = 'common-cold-water' | 'common-electricity'

const commonByMeter = ({ seed, household, house, period }: Month, service: Common): Charge => {
  const month = houseMonth(seed, house, period)
  const [all, flats] =
    service === 'common-cold-water'
      ? [month.coldWater, month.flatsColdWater]
      : [month.electricity, month.flatsElectricity]
  const tariff = tariffAt(house, service, period)
  return chargeFor(service, 'common-house-meter', [
    {
      volume: share(household.area, all - flats, house.totalArea),
      tariff,
      inputs: {
        area: formatDecimal(household.area),
        houseArea: formatDecimal(house.totalArea),
        houseVolume: formatDecimal(all),
        flatsVolume: formatDecimal(flats),
        ...printed(tariff),
      },
    },
  ])
}

const commonByNorm = ({ household, house, period }: Month, service: Common): Charge => {
  const norm = normOf(house.municipality, service)
  const tariff = tariffAt(house, service, period)
  const whole = product(norm, house.commonArea)
  const volume: Volume = {
    top: whole.top * BigInt(household.area),
    bottom: whole.bottom * BigInt(house.totalArea),
  }
  return chargeFor(service, 'common-norm', [
    {
      volume,
      tariff,
      inputs: {
        area: formatDecimal(household.area),
        houseArea: formatDecimal(house.totalArea),
        commonArea: formatDecimal(house.commonArea),
        norm: formatDecimal(norm),
        ...printed(tariff),
      },
    },
  ])
}

/** Waste by area: a yearly norm for a square metre, a twelfth of it a month (ППМО 690/34 of 02.10.2018). */
export const chargeWaste = ({ household, house, period }: Month): Charge => {
  const norm = normOf(house.municipality, 'waste')
  const tariff = tariffAt(house, 'waste', period)
  return chargeFor('waste', 'area-norm', [
    {
      volume: fractionOf(product(household.area, norm), 1, 12),
      tariff,
      inputs: {
        area: formatDecimal(household.area),
        norm: formatDecimal(norm),
        twelfths: 1,
        ...printed(tariff),
      },
    },
  ])
}

/** What costs the same for every flat, and the concierge, who costs by the person. */
export const chargeExtras = ({ household, house, period }: Month): Charge[] =>
  house.extras.map((service) => {
    const tariff = tariffAt(house, service, period)
    if (service !== 'concierge') {
      return chargeFor(service, 'fixed', [{ volume: volumeOf(1_000_000), tariff, inputs: printed(tariff) }])
    }
    const persons = Math.max(household.registered, 1)
    return chargeFor(service, 'person', [
      { volume: volumeOf(persons * 1_000_000), tariff, inputs: { persons, ...printed(tariff) } },
    ])
  })
