import { kopecks, type Kopecks } from '../shared/index.ts'

/** The most that is paid for one account at once: ten million roubles. */
export const MOST_AT_ONCE: Kopecks = kopecks(1_000_000_000)

/**
 * Whether a sum for one account can be paid at once. More is a slip of the finger, or has to go in parts.
 *
 * Source: docs/rules/money.md, rule P16.
 */
export const fitsAtOnce = (amount: Kopecks): boolean => amount <= MOST_AT_ONCE
