import { kopecks, sumKopecks, type Kopecks } from '../shared/index.ts'
import { amountDue } from './amount-due.ts'
import { splitProportionally } from './split-proportionally.ts'

/** What one payee may get, and who takes the money for it: itself, or the settlement centre. */
export type Claim = { payeeId: string; recipientId: string; amount: Kopecks }

/** What one recipient gets, and how that is to be passed on. */
export type Share = { recipientId: string; parts: { payeeId: string; amount: Kopecks }[] }

/** No method of payment takes less than a rouble. */
export const LEAST_SHARE: Kopecks = kopecks(100)

/**
 * Splits one amount over recipients in proportion to their claims, and each share over its payees likewise.
 *
 * An acquirer's transfer for utilities has one recipient, so each share becomes a payment of its own. Who pays all
 * claims pays exactly each of them; parts of nothing are left out. A share that is too small to be paid goes to the
 * other recipients, but not beyond their claims unless the amount is an advance anyway: then the parts add up to
 * less than the amount.
 *
 * Source: docs/rules/money.md, rules P4 and P12.
 *
 * @param amount what is paid, not negative
 * @param claims what is owed, or the charges of the newest document where nothing is owed; negative ones count as none
 * @returns the largest claim first; undefined when there is no claim, so that there is no proportion
 */
export const splitAmongRecipients = (amount: Kopecks, claims: readonly Claim[]): Share[] | undefined => {
  const recipients = [...Map.groupBy(claims, ({ recipientId }) => recipientId)]
    .map(([recipientId, own]) => ({ recipientId, own, claim: amountDue(own.map((each) => each.amount)) }))
    .filter(({ claim }) => claim > 0n)
    .toSorted((a, b) => Number(b.claim - a.claim))
  if (recipients.length === 0) return undefined
  return splitAmong(amount, recipients)
}

type Recipient = { recipientId: string; own: readonly Claim[]; claim: Kopecks }

const splitAmong = (amount: Kopecks, recipients: readonly Recipient[]): Share[] => {
  const claimed = claimsOf(recipients)
  const shares = splitProportionally(amount, claimed) ?? []
  if (shares.every((share) => share >= LEAST_SHARE)) {
    return recipients.map(({ recipientId, own }, index) => ({
      recipientId,
      parts: partsOf(shares[index] ?? kopecks(0), own),
    }))
  }
  const larger = recipients.slice(0, -1)
  const most = sumKopecks(claimsOf(larger))
  return splitAmong(amount > sumKopecks(claimed) || amount < most ? amount : most, larger)
}

const claimsOf = (recipients: readonly Recipient[]): Kopecks[] => recipients.map(({ claim }) => claim)

const partsOf = (share: Kopecks, claims: readonly Claim[]): Share['parts'] => {
  const amounts = splitProportionally(
    share,
    claims.map(({ amount }) => amount),
  )
  return claims
    .map(({ payeeId }, index) => ({ payeeId, amount: amounts?.[index] ?? kopecks(0) }))
    .filter(({ amount }) => amount > 0n)
}
