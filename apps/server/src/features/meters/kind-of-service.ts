const kinds = {
  'cold-water': 'cold-water',
  'hot-water': 'hot-water',
  electricity: 'electricity',
  gas: 'gas',
  heating: 'heat',
} as const

/** What a meter measures, for its name and picture. A core may have services that we have no picture for. */
export const kindOfService = (service: string): (typeof kinds)[keyof typeof kinds] | 'other' =>
  service in kinds ? kinds[service as keyof typeof kinds] : 'other'
