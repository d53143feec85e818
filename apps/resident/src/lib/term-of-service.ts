/** Words of the glossary that stand on screens. Staff change their sentences and not their codes. */
export type TermCode =
  | 'upkeep'
  | 'common-resources'
  | 'capital-repair'
  | 'hot-water'
  | 'water-disposal'
  | 'waste-operator'
  | 'door-entry'
  | 'gas-equipment'
  | 'gigacalorie'
  | 'insurance'
  | 'raising-coefficient'
  | 'recalculation'
  | 'benefit'
  | 'penalty'
  | 'opening'
  | 'verification'
  | 'zones'
  | 'in-transit'
  | 'counted'

/** Billing cores print the same service in their own ways; the first pattern that fits counts. */
const patterns: readonly (readonly [pattern: RegExp, code: TermCode])[] = [
  // Not the letters in the middle of «холодное».
  [/(?<!\p{L})(ОДН|СОИ)(?!\p{L})|ОБЩЕДОМОВ/u, 'common-resources'],
  [/СОДЕРЖАНИЕ/u, 'upkeep'],
  [/КАПИТАЛЬН|КАПРЕМОНТ/u, 'capital-repair'],
  [/ГОРЯЧ.*(НОСИТЕЛ|ЭНЕРГ)|ПОДОГРЕВ/u, 'hot-water'],
  [/ВОДООТВЕД/u, 'water-disposal'],
  [/ТКО/u, 'waste-operator'],
  [/ЗАПИРАЮЩ|ДОМОФОН/u, 'door-entry'],
  [/ВКГО|ВДГО/u, 'gas-equipment'],
  [/ОТОПЛЕНИ/u, 'gigacalorie'],
  [/СТРАХОВАНИ/u, 'insurance'],
]

/** The word that a line of a bill needs explained. @param service as printed in the bill */
export const termOfService = (service: string): TermCode | undefined => {
  const capitals = service.toUpperCase()
  return patterns.find(([pattern]) => pattern.test(capitals))?.[1]
}
