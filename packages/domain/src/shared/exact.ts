declare const unit: unique symbol

/**
 * A whole number of some smallest unit: kopecks, millionths of a cubic metre.
 *
 * It is a `bigint` so that no fraction can creep in, and branded so that litres do not fit where money goes.
 * Arithmetic gives back a bare `bigint`; the brand is put on again by the function that knows the unit
 * (`kopecks`, `micros`, `divideRounded`).
 */
export type Exact<Unit extends string> = bigint & { readonly [unit]: Unit }
