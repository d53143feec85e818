import { kopecks, sumKopecks, type Kopecks } from '../shared/index.ts'
import { splitProportionally } from './split-proportionally.ts'

/** What one payee may get, and who takes the money for it: itself, or the settlement centre. */
export type Claim = { payeeId: string; recipientId: string; amount: Kopecks }

/** What one recipient gets, and how that is to be passed on. */
export type Share = { recipientId: string; parts: { payeeId: string; amount: Kopecks }[] }

/**
 * Splits one amount over recipients in proportion to their claims, and each share over its payees likewise.
 *
 * An acquirer's transfer for utilities has one recipient, so each share becomes a payment of its own. Who pays all
 * claims pays exactly each of them; parts of nothing are left out.
 *
 * Source: docs/rules/money.md, rules P4 and P12.
 *
 * @param amount what is paid, not negative
 * @param claims what is owed, or the charges of the newest document where nothing is owed; negative ones count as none
 * @returns the largest claim first; undefined when there is no claim, so that there is no proportion
 */
export const splitAmongRecipients = (amount: Kopecks, claims: readonly Claim[]): Share[] | undefined => {
  const recipients = [...Map.groupBy(claims, ({ recipientId }) => recipientId)]
    .map(([recipientId, own]) => ({ recipientId, own, claim: positiveSum(own) }))
    .filter(({ claim }) => claim > 0n)
    .toSorted((a, b) => Number(b.claim - a.claim))
  const shares = splitProportionally(
    amount,
    recipients.map(({ claim }) => claim),
  )
  return shares?.flatMap((share, index) => {
    const recipient = recipients[index]
    if (!recipient || share === 0n) return []
    return [{ recipientId: recipient.recipientId, parts: partsOf(share, recipient.own) }]
  })
}

const positiveSum = (claims: readonly Claim[]): Kopecks =>
  sumKopecks(claims.map(({ amount }) => (amount > 0n ? amount : kopecks(0))))

const partsOf = (share: Kopecks, claims: readonly Claim[]): Share['parts'] => {
  const amounts = splitProportionally(
    share,
    claims.map(({ amount }) => amount),
  )
  return claims
    .map(({ payeeId }, index) => ({ payeeId, amount: amounts?.[index] ?? kopecks(0) }))
    .filter(({ amount }) => amount > 0n)
}
