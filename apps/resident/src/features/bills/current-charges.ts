import { type Kopecks, kopecks, sumKopecks } from '@mosobleirc/domain/shared'
import type { BillLine } from './bills.api.ts'

/** What a line adds in its month: without the debt before it and what was paid. */
export const currentOf = (line: BillLine): Kopecks =>
  kopecks(line.charged + line.excess + line.recalculation + line.penalty - line.benefit)

export const currentSum = (lines: readonly BillLine[]): Kopecks => sumKopecks(lines.map(currentOf))
