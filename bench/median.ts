/** The middle of several figures; of an even number the lower one, so that luck is not rounded up. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN
