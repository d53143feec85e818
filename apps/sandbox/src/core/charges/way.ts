/** How a line may be counted; docs/exchange.md says what each means. */
export type Way =
  | 'meter'
  | 'average'
  | 'norm'
  | 'water-total'
  | 'heated-water'
  | 'house-meter'
  | 'own-heat-meter'
  | 'area-norm'
  | 'common-house-meter'
  | 'common-norm'
  | 'area'
  | 'person'
  | 'fixed'
  | 'insurance'
  /** Nothing is charged this month: there is only what was before, a recalculation or a penalty. */
  | 'carried'
