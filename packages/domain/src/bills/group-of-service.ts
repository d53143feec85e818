/** The groups in which a resident sees a bill; one colour and one icon each. */
export type ServiceGroup = 'house' | 'heating' | 'electricity' | 'water' | 'other' | 'insurance'

/** Services whose group on the screen is not that of the paper receipt. */
const GROUPS: ReadonlyMap<string, ServiceGroup> = new Map([
  ['heating', 'heating'],
  ['electricity', 'electricity'],
  ['cold-water', 'water'],
  ['hot-water', 'water'],
  // Who pays for hot water thinks of the tap, not of the boiler.
  ['hot-water-heat', 'water'],
  ['sewage', 'water'],
  ['insurance', 'insurance'],
])

/**
 * The group of a service on the screen. What the house shares stays with the house, also its light and water.
 *
 * Source: docs/rules/money.md, rule P11.
 *
 * @param code         code of the service in the exchange
 * @param printedGroup section of the paper receipt: `housing`, `communal` or `other`
 */
export const groupOfService = (code: string, printedGroup: string): ServiceGroup =>
  GROUPS.get(code) ?? (printedGroup === 'housing' ? 'house' : 'other')
