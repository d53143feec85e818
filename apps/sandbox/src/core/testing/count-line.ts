import type { Line, Part } from '../charges/line.ts'

/** A fraction of whole numbers: nothing is rounded before its time. */
type Fraction = readonly [bigint, bigint]

const of = (decimal: string | number): Fraction => {
  const [whole = '0', digits = ''] = String(decimal).split('.')
  const size = BigInt(`${whole.replace('-', '')}${digits.padEnd(6, '0')}`)
  return [String(decimal).startsWith('-') ? -size : size, 1_000_000n]
}
const times = (...factors: Fraction[]): Fraction =>
  factors.reduce(([top, bottom], [factor, divisor]) => [top * factor, bottom * divisor], [1n, 1n])
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const minus = (one: Fraction, [c, d]: Fraction): Fraction => plus(one, [-c, d])
const over = (one: Fraction, [c, d]: Fraction): Fraction => times(one, [d, c])
const sum = (terms: Fraction[]): Fraction => terms.reduce(plus, [0n, 1n])

/** Half up, away from zero. */
const rounded = ([top, bottom]: Fraction, unit: bigint): bigint => {
  const [size, sign] = top < 0n ? [-top, -1n] : [top, 1n]
  return sign * ((2n * size * unit + bottom) / (2n * bottom))
}

const used = (dials: readonly { previous: string; current: string; rollover?: true }[]): Fraction =>
  sum(
    dials.map(({ previous, current, rollover }) =>
      plus(minus(of(current), of(previous)), of(rollover ? 100_000 : 0)),
    ),
  )

/** The volume of a part, word for word after docs/exchange.md, “How a line is counted”. */
const volumeOf = (way: string, part: Part): Fraction => {
  const has = (key: string) => key in part
  const field = (key: string): Fraction => {
    const value: unknown = Reflect.get(part, key)
    return of(typeof value === 'number' ? value : String(value))
  }
  switch (way) {
    case 'meter':
      return 'dials' in part ? used(part.dials) : of(0)
    case 'average': {
      if (!('months' in part)) return of(0)
      const mean = over(sum(part.months.map(({ volume }) => of(volume))), of(part.months.length))
      return [rounded(mean, 10n ** BigInt(part.digits)), 10n ** BigInt(part.digits)]
    }
    case 'norm': {
      const whole = times(field('persons'), field('norm'))
      return has('days') ? over(times(whole, field('days')), field('daysInMonth')) : whole
    }
    case 'water-total':
      return 'sources' in part ? sum(part.sources.map(({ volume }) => of(volume))) : of(0)
    case 'heated-water':
      return times(field('volume'), field('norm'))
    case 'house-meter':
      return over(times(field('houseVolume'), field('area')), field('houseArea'))
    case 'own-heat-meter': {
      const rest = over(
        times(field('area'), minus(field('houseVolume'), field('flatsVolume'))),
        field('houseArea'),
      )
      return plus('dials' in part ? used(part.dials) : of(0), rest)
    }
    case 'area-norm': {
      const whole = times(field('area'), field('norm'))
      return has('twelfths') ? over(times(whole, field('twelfths')), of(12)) : whole
    }
    case 'common-house-meter':
      return over(times(minus(field('houseVolume'), field('flatsVolume')), field('area')), field('houseArea'))
    case 'common-norm':
      return over(times(field('norm'), field('commonArea'), field('area')), field('houseArea'))
    case 'area':
    case 'insurance':
      return field('area')
    case 'person':
      return field('persons')
    default:
      return of(1)
  }
}

const total = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

/** What a line must come to by its inputs alone. Kopecks. */
export const countLine = ({ way, inputs }: Line) => {
  const parts = inputs.parts ?? []
  const money = (part: Part, factor: Fraction = of(1)) =>
    Number(rounded(times(volumeOf(way, part), of(part.tariff), factor), 100n))
  const penalties = (inputs.penalties ?? []).map(({ debt, days, rate, share }) =>
    over(times([BigInt(debt), 1n], of(days), of(rate)), of(100 * share)),
  )
  return {
    charged: total(parts.map((part) => money(part))),
    excess: total(
      parts.map((part) =>
        'coefficient' in part && part.coefficient !== undefined
          ? money(part, minus(of(part.coefficient), of(1)))
          : 0,
      ),
    ),
    recalculation: total((inputs.recalculations ?? []).map(({ amount }) => amount)),
    benefit: total((inputs.benefits ?? []).map(({ amount }) => amount)),
    penalty: Number(rounded(sum(penalties), 1n)),
    /** Rounded to six digits, as it is printed. */
    volume: Number(sum(parts.map((part): Fraction => [rounded(volumeOf(way, part), 1_000_000n), 1n]))[0]),
  }
}
