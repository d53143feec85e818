import { priceOfConsumption } from '@mosobleirc/domain/meters'
import { formatRubles, type Kopecks, type Micros, splitRubles } from '@mosobleirc/domain/shared'
import { typeset } from '../../lib/typeset.ts'
import type { Meter } from './meters.api.ts'

/**
 * What stands in the price of water beside the water: «Цена вместе с водоотведением: 258,93 + 239,01 ₽.»
 *
 * @returns nothing where nothing is charged with it
 */
export const priceWords = (
  { kind, prices }: Pick<Meter, 'kind' | 'prices'>,
  consumption: readonly Micros[],
): string | undefined => {
  if (!prices || prices.additions.length === 0) return undefined
  const { own, additions } = priceOfConsumption(consumption, prices)
  const parts = [own, ...additions.map(({ amount }) => amount)]
  const last = parts.at(-1)
  const sum = [...parts.slice(0, -1).map(plain), ...(last === undefined ? [] : [formatRubles(last)])].join(
    ' + ',
  )
  return typeset(`Цена вместе с ${kind === 'hot-water' ? 'подогревом и ' : ''}водоотведением: ${sum}.`)
}

const plain = (amount: Kopecks): string => {
  const { whole, kopecks } = splitRubles(amount)
  return `${whole},${kopecks}`
}
