/** The towns of the demo region: their code in our ids, their name in the exchange. */
export const municipalities = [
  { code: 'mozhaysk', name: 'Можайск', genitive: 'Можайска' },
  { code: 'balashikha', name: 'Балашиха', genitive: 'Балашихи' },
  { code: 'podolsk', name: 'Подольск', genitive: 'Подольска' },
] as const

export type Municipality = (typeof municipalities)[number]['code']

/** The scope id of what holds in the whole region. */
export const regionName = 'Московская область'

export const nameOf = (code: Municipality): string =>
  municipalities.find((municipality) => municipality.code === code)?.name ?? code
