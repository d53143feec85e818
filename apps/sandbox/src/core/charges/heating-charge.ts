import { formatDecimal } from '../numbers/decimal.ts'
import { fractionOf, product, share, type Volume } from '../numbers/volume.ts'
import type { Month } from '../months/month.ts'
import { shownBy, type Taken } from '../months/take-readings.ts'
import { heatingMonths, houseMonth, isHeated } from '../region/house-months.ts'
import { normOf } from '../region/norms.ts'
import { tariffAt } from '../region/tariffs.ts'
import { remember } from '../months/account-state.ts'
import { chargeFor, printed } from './charge.ts'
import type { Charge } from './line.ts'

/** Heat of a flat, in the way of its house; nothing outside the season unless it is paid evenly over the year. */
export const chargeHeating = (month: Month, taken: Taken): Charge[] => {
  const { heating } = month.house
  if (heating === 'none') return []
  if (heating !== 'norm-evenly' && !isHeated(month.period)) return []
  if (heating === 'house-meter') return [byHouseMeter(month)]
  return [heating === 'own-meters' ? byOwnMeter(month, taken) : byNorm(month)]
}

const surroundings = ({ seed, household, house, period }: Month) => {
  const { heat, flatsHeat } = houseMonth(seed, house, period)
  return {
    heat,
    flatsHeat,
    tariff: tariffAt(house, 'heating', period),
    places: { area: formatDecimal(household.area), houseArea: formatDecimal(house.totalArea) },
  }
}

/** ПП 354, formula 3: the house's heat by area. */
const byHouseMeter = (month: Month): Charge => {
  const { heat, tariff, places } = surroundings(month)
  return chargeFor('heating', 'house-meter', [
    {
      volume: share(month.household.area, heat, month.house.totalArea),
      tariff,
      inputs: { ...places, houseVolume: formatDecimal(heat), ...printed(tariff) },
    },
  ])
}

/** ПП 354, formula 3(1): one's own heat, and a share by area of what all flats together did not use. */
const byOwnMeter = (month: Month, taken: Taken): Charge => {
  const { heat, flatsHeat, tariff, places } = surroundings(month)
  const dials = month.household.meters.flatMap((meter) => {
    const state = month.state.meters[meter.id]
    if (meter.service !== 'heating' || !state || !taken.given.has(meter.id)) return []
    const used = (state.dials[0] ?? 0) - (state.charged[0] ?? 0)
    const [previous = '0'] = shownBy(meter, state.charged)
    const [current = '0'] = shownBy(meter, state.dials)
    remember(state, month.period, [used])
    state.charged = [...state.dials]
    return [{ used, dial: { meter: meter.id, previous, current } }]
  })
  const own = dials.reduce((sum, { used }) => sum + used, 0)
  const rest = share(month.household.area, heat - flatsHeat, month.house.totalArea)
  return chargeFor('heating', 'own-heat-meter', [
    {
      volume: { top: rest.top + BigInt(own) * rest.bottom, bottom: rest.bottom },
      tariff,
      inputs: {
        dials: dials.map(({ dial }) => dial),
        ...places,
        houseVolume: formatDecimal(heat),
        flatsVolume: formatDecimal(flatsHeat),
        ...printed(tariff),
      },
    },
  ])
}

/** ПП 354, formulas 2 and 2(1): area × norm in the season, or the season's norm spread over twelve months. */
const byNorm = (month: Month): Charge => {
  const { tariff, places } = surroundings(month)
  const norm = normOf(month.house.municipality, 'heating')
  const evenly = month.house.heating === 'norm-evenly'
  const whole: Volume = product(month.household.area, norm)
  return chargeFor('heating', 'area-norm', [
    {
      volume: evenly ? fractionOf(whole, heatingMonths, 12) : whole,
      tariff,
      inputs: {
        area: places.area,
        norm: formatDecimal(norm),
        ...(evenly && { twelfths: heatingMonths }),
        ...printed(tariff),
      },
    },
  ])
}
