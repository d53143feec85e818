import {
  constant,
  count,
  date,
  decimal,
  decimalNotNegative,
  externalId,
  integer,
  kopecks,
  kopecksNotNegative,
  kopecksPositive,
  oneOf,
  period,
  tariff,
  text,
  zone,
} from '../rows/values.ts'
import { type Fields, isObject, list, object } from '../rows/nested-values.ts'
import type { RowShape } from '../rows/row-shape.ts'
import { optional } from '../rows/value-kind.ts'

/*
 * What goes into a line, so that it can be counted again: docs/exchange.md, “How a line is counted”.
 */

const recalculation = object({
  reason: oneOf(['service-outage', 'reading-below-average', 'returned-reading', 'charged-before', 'other']),
  note: text({ min: 1, max: 300 }),
  from: optional(date),
  to: optional(date),
  volume: optional(decimal),
  tariff: optional(tariff),
  amount: kopecks,
})

const benefit = object({
  reason: text({ min: 1, max: 100 }),
  percent: optional(integer({ min: 1, max: 100 })),
  amount: kopecksNotNegative,
})

const penalty = object({
  period,
  debt: kopecksPositive,
  from: date,
  to: date,
  days: integer({ min: 1, max: 31 }),
  share: oneOf([300, 130]),
  rate: decimalNotNegative,
})

const whatever = {
  recalculations: optional(list(recalculation)),
  benefits: optional(list(benefit)),
  penalties: optional(list(penalty)),
}

const dials = list(
  object({
    meter: externalId,
    previous: decimalNotNegative,
    current: decimalNotNegative,
    rollover: optional(constant(true)),
  }),
)
const area = decimalNotNegative
const houseArea = decimalNotNegative
const houseVolume = decimalNotNegative
const flatsVolume = decimalNotNegative
const norm = decimalNotNegative

const partsByWay: Readonly<Record<string, Fields>> = {
  meter: { zone: optional(zone), dials, tariff },
  average: {
    zone: optional(zone),
    meter: externalId,
    months: list(object({ period, volume: decimalNotNegative })),
    digits: integer({ min: 0, max: 6 }),
    volume: decimalNotNegative,
    previous: decimalNotNegative,
    assumed: decimalNotNegative,
    tariff,
  },
  norm: {
    persons: count,
    counted: oneOf(['registered', 'owners']),
    norm,
    coefficient: optional(decimalNotNegative),
    days: optional(integer({ min: 1, max: 31 })),
    daysInMonth: optional(integer({ min: 28, max: 31 })),
    tariff,
  },
  'water-total': { sources: list(object({ service: externalId, volume: decimal })), tariff },
  'heated-water': { volume: decimal, norm, tariff },
  'house-meter': { area, houseArea, houseVolume, tariff },
  'own-heat-meter': { dials, area, houseArea, houseVolume, flatsVolume, tariff },
  'area-norm': { area, norm, twelfths: optional(integer({ min: 1, max: 12 })), tariff },
  'common-house-meter': { area, houseArea, houseVolume, flatsVolume, tariff },
  'common-norm': { area, houseArea, commonArea: decimalNotNegative, norm, tariff },
  area: { area, tariff },
  person: { persons: count, tariff },
  fixed: { tariff },
  insurance: { area, tariff },
}

export const way = oneOf([...Object.keys(partsByWay), 'carried'])

/** Inputs of a line as far as they do not hang on its way. */
export const inputs = object(whatever)

const partsOf = (fields: Fields) => list(object(fields))

/** Nothing is counted in a line that carries over, so it has no parts. */
const carried = {
  ...inputs,
  toColumn: (value: unknown) => (isObject(value) && 'parts' in value ? undefined : inputs.toColumn(value)),
}

const when = (name: string, schema: object) => ({
  if: { properties: { way: { const: name } } },
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema, never awaited
  then: { properties: { inputs: schema } },
})

/** How the parts of a line are counted is said by its way. */
export const inputsByWay: NonNullable<RowShape['choice']> = {
  field: 'inputs',
  by: 'way',
  kinds: {
    ...Object.fromEntries(
      Object.entries(partsByWay).map(([name, fields]) => [
        name,
        object({ ...whatever, parts: partsOf(fields) }),
      ]),
    ),
    carried,
  },
  schemas: [
    ...Object.entries(partsByWay).map(([name, fields]) =>
      when(name, { properties: { parts: partsOf(fields).schema }, required: ['parts'] }),
    ),
    when('carried', { not: { required: ['parts'] } }),
  ],
}
