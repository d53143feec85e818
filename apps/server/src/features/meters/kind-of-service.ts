const kinds = {
  'cold-water': 'cold-water',
  'hot-water': 'hot-water',
  electricity: 'electricity',
  gas: 'gas',
  heating: 'heat',
} as const

type Kind = (typeof kinds)[keyof typeof kinds] | 'other'

/** What a meter measures, for its name and picture. A core may have services that we have no picture for. */
export const kindOfService = (service: string): Kind =>
  service in kinds ? kinds[service as keyof typeof kinds] : 'other'

/** The order in which a flat is walked through: the taps first, then the landing, the unknown last. */
export const inWalkingOrder = <Metered extends { service: string }>(
  meters: readonly Metered[],
): Metered[] => {
  const order = Object.keys(kinds)
  const place = ({ service }: Metered) => (order.includes(service) ? order.indexOf(service) : order.length)
  return meters.toSorted((a, b) => place(a) - place(b))
}
