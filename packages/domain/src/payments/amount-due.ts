import { sumKopecks, type Kopecks } from '../shared/index.ts'

/**
 * What has to be paid over several balances, each of one account with one payee.
 *
 * An overpayment with one payee does not pay another: it counts as nothing owed. A document prints the net sum;
 * where the two differ both are shown.
 *
 * Money in transit needs no place here: a captured payment has left the receivable in the moment of its capture,
 * long before the billing core counts it. To subtract it again would hide a debt.
 *
 * Source: docs/rules/money.md, rule P3.
 *
 * @param receivables what is owed to each payee, negative for an overpayment
 */
export const amountDue = (receivables: readonly Kopecks[]): Kopecks =>
  sumKopecks(receivables.filter((receivable) => receivable > 0n))
