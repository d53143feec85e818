import {
  type AccountNumber,
  holdsReceipt,
  maskedAddress,
  parseAccountNumber,
  townAndStreet,
} from '@mosobleirc/domain/accounts'
import type { BillingPeriod, CalendarDate, Kopecks } from '@mosobleirc/domain/shared'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { countTry, refuseAboveLimits } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountsWithNumber, type Candidate, insertClaim, verifyingDocuments } from './claims.sql.ts'
import { type Claimant, wrongTryLimits, unprovedTryLimits } from './claim-limits.ts'

type Receipt = { period: BillingPeriod; sum: Kopecks }

type Claim = Omit<Claimant, 'digits'> & {
  number: string
  receipt?: Receipt | undefined
  via: 'hand' | 'qr'
}

/** Long enough to find one's glasses and look at the receipt again. */
const CLAIM_MS = 30 * 60_000

/**
 * Finds an account by the data of a receipt and keeps it for «Это ваш адрес?». Without period and sum the account is
 * found by its number and stays unverified.
 *
 * Whatever is wrong gets one answer: the same questions are put to the database for a number that nobody has, a wrong
 * period and a wrong sum, so neither the words nor the time tell which it was.
 *
 * Source: docs/rules/identity.md, rules I1 to I6, I15 and I16.
 *
 * @throws {Refusal} `invalid-input` when it is no number at all, `account-not-recognised`, `too-many-tries`
 */
export const claimAccount = async (deps: Deps, { number, receipt, via, ...who }: Claim) => {
  const parsed = parseAccountNumber(number)
  if (!parsed) throw new Refusal('invalid-input', { field: 'number' })

  const now = deps.clock.now()
  const claim = { ...who, ...parsed, receipt, via, now, today: deps.clock.today() }
  // The refusal is thrown outside: inside it would take the counted try back.
  const found = await deps.inTransaction((db) => findAndKeep(db, deps.settings.verification, claim))
  if (!found) throw new Refusal('account-not-recognised')
  return found
}

type Attempt = Claimant &
  AccountNumber & { receipt: Receipt | undefined; via: 'hand' | 'qr'; now: Date; today: CalendarDate }

const findAndKeep = async (
  db: Db,
  limits: { wrongTriesAnHour: number },
  { receipt, via, now, today, ...claimant }: Attempt,
) => {
  const wrongTries = wrongTryLimits(limits, claimant)
  const unprovedTries = receipt ? [] : unprovedTryLimits(limits, claimant)
  await refuseAboveLimits(db, now, [...wrongTries, ...unprovedTries])

  const account = await recognise(db, { digits: claimant.digits, receipt, today })
  await countTry(db, now, account ? unprovedTries : wrongTries)
  if (!account) return undefined

  const claimId = newId()
  const verified = receipt !== undefined
  const expiresAt = new Date(now.getTime() + CLAIM_MS)
  const { residentId } = claimant
  await insertClaim(db, {
    id: claimId,
    residentId,
    accountId: account.id,
    verified,
    via,
    claimedAt: now,
    expiresAt,
  })
  // Who has only a number must not learn more than the unverified attachment will show.
  return {
    claimId,
    verified,
    maskedAddress: verified ? maskedAddress(account.where) : townAndStreet(account.where),
    expiresAt,
  }
}

/** The one account that number and receipt point at; several or none are nobody's. */
const recognise = async (
  db: Db,
  { digits, receipt, today }: { digits: string; receipt: Receipt | undefined; today: CalendarDate },
): Promise<Candidate | undefined> => {
  const candidates = await accountsWithNumber(db, digits, today)
  const documents = await verifyingDocuments(
    db,
    candidates.map(({ id }) => id),
  )
  const [account, another] = receipt
    ? candidates.filter(({ id }) => holdsReceipt(receipt, documents.get(id) ?? []))
    : candidates
  return another ? undefined : account
}
