/** What an account owes a payee: debited by documents, credited by payments. Negative: overpaid. */
export const RECEIVABLE = 'receivable'

/** Voluntary insurance that was paid. Never a debt, so nothing ever debits it. */
export const INSURANCE = 'insurance'

/** The other side of what documents say: charges, and payments that were made elsewhere. */
export const ADJUSTMENT = 'adjustment'

/** Money that the acquirer has taken and the billing core does not know of yet. Returns to zero. */
export const clearing = (acquirer: string): string => `clearing:${acquirer}`

/** Money that the billing core has acknowledged. */
export const settlement = (core: string): string => `settlement:${core}`
