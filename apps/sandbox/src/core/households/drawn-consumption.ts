import { monthOf, periodsUpTo, shiftPeriod, type Period } from '../numbers/calendar.ts'
import { parseDecimal, type Micros } from '../numbers/decimal.ts'
import type { MeteredService } from '../region/services.ts'

/** The last month that the pictures tell. */
const told: Period = '2026-11'

/** Consumption of the months that end with `told`, oldest first. Cold water is what the pictures draw, from June 2024. */
const consumption = {
  anna: {
    'cold-water':
      '7.4 8.1 7.6 6.8 7.1 7 7.2 6.9 6.6 6.4 6.5 6.1 7 7.8 7.1 6.3 6.9 6.8 6.1 5.9 5.9 6.2 5.8 6 6.8 7.1 6.3 5.6 6.6 5.9',
    'hot-water':
      '3.9 3.2 3.4 3.6 3.7 3.8 4 4.1 3.8 3.7 3.6 3.5 3.6 3.1 3.3 3.5 3.8 3.7 3.9 4 3.7 3.6 3.5 3.4 2.8 3.1 3 3.6 3.7 3.4',
    electricity:
      '148 151 156 149 161 172 190 194 178 171 160 152 147 150 149 146 163 175 188 192 176 169 158 150 141 153 150 162 171 186',
  },
  grandmother: {
    'cold-water':
      '2.9 3.1 2.8 2.7 3 2.9 3.1 3 2.8 2.9 2.8 2.7 2.9 3 2.8 2.7 3 2.9 3 2.9 2.8 2.9 2.7 2.8 2.9 3.1 2.9 2.8 2.9 2.8',
    'hot-water':
      '1.6 1.4 1.5 1.6 1.7 1.8 1.9 1.8 1.7 1.7 1.6 1.6 1.5 1.3 1.4 1.6 1.7 1.8 1.8 1.9 1.7 1.7 1.6 1.5 1.5 1.3 1.4 1.6 1.7 1.7',
    electricity: '71 68 70 74 79 84 90 92 85 81 76 72 70 69 71 73 78 83 89 91 84 80 75 71 70 70 72 74 80 86',
  },
} as const

export type Person = keyof typeof consumption
export type DrawnService = 'cold-water' | 'hot-water' | 'electricity'

const isDrawn = (service: MeteredService): service is DrawnService =>
  service === 'cold-water' || service === 'hot-water' || service === 'electricity'

const months = (person: Person, service: DrawnService): Map<Period, string> => {
  const values = consumption[person][service].split(' ')
  return new Map(periodsUpTo(told, values.length).map((period, at) => [period, values[at] ?? '0']))
}

const series = {
  anna: {
    'cold-water': months('anna', 'cold-water'),
    'hot-water': months('anna', 'hot-water'),
    electricity: months('anna', 'electricity'),
  },
  grandmother: {
    'cold-water': months('grandmother', 'cold-water'),
    'hot-water': months('grandmother', 'hot-water'),
    electricity: months('grandmother', 'electricity'),
  },
}

/** A month that nobody drew repeats the same month of the last year drawn. */
export const used = (person: Person, service: MeteredService, period: Period): string | undefined => {
  if (!isDrawn(service)) return undefined
  const known = series[person][service]
  const sameMonth = shiftPeriod(told, -((monthOf(told) - monthOf(period) + 12) % 12))
  return known.get(period) ?? known.get(sameMonth)
}

/** The dial at the end of the told months, carried back or on to the end of `period`. */
export const dialAfter = (
  person: Person,
  service: DrawnService,
  atTheEnd: string,
  period: Period,
): Micros => {
  const sum = (from: Period, to: Period) => {
    let total = 0
    for (let month = shiftPeriod(from, 1); month <= to; month = shiftPeriod(month, 1)) {
      total += parseDecimal(used(person, service, month) ?? '0')
    }
    return total
  }
  return parseDecimal(atTheEnd) + (period > told ? sum(told, period) : -sum(period, told))
}
