import { kopecks, type Kopecks } from '../shared/index.ts'

/**
 * What a newly published document posts to the balance of one account with one payee, so that afterwards
 *
 *     receivable = the document's total − our captured payments that no document lists yet
 *
 * One entry answers every case without a rule of its own: a bill issued again, late or for the first time, a
 * payment that was partial, early, made elsewhere, or that the document does not know yet.
 *
 * Source: docs/rules/money.md, rule L3.
 *
 * @param total      total of the document's lines of this payee, without voluntary insurance; zero when it has none
 * @param unlisted   captured by us, without insurance, and not listed by this document or an earlier one
 * @param receivable what the ledger says now
 * @returns positive when more is owed than the ledger says; zero posts nothing
 */
export const adjustment = ({
  total,
  unlisted,
  receivable,
}: {
  total: Kopecks
  unlisted: Kopecks
  receivable: Kopecks
}): Kopecks => kopecks(total - unlisted - receivable)
