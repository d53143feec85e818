import { type ServiceGroup, groupOfService } from '@mosobleirc/domain/bills'
import { amountDue } from '@mosobleirc/domain/payments'
import type { BillingPeriod } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findVerifiedAccount } from '../accounts/index.ts'
import { receivables } from '../ledger/index.ts'
import { linesOf, publishedBills } from './bills.sql.ts'

type Asked = { residentId: string; accountId: string; period: BillingPeriod }

/**
 * One bill with its lines. The newest bill also says what is owed right now, which differs from the document as soon
 * as something was paid.
 *
 * @throws {Refusal} `not-found`, `account-not-verified`
 */
export const getBill = async (db: Db, { residentId, accountId, period }: Asked) => {
  const account = await findVerifiedAccount(db, { residentId, accountId })
  const heads = await publishedBills(db, account.id)
  const head = heads.find((each) => each.period === period)
  if (!head) throw new Refusal('not-found')

  const lines = await linesOf(db, head.id)
  return {
    ...head,
    accountNumber: account.number,
    accountName: account.ownName ?? account.shortAddress,
    lines: lines.map((line) => ({ ...line, group: groupOf(line) })),
    ...(head === heads[0] && { toPayNow: await owedNow(db, account.id) }),
  }
}

const groupOf = ({
  way,
  serviceCode,
  serviceGroup,
}: {
  way: string
  serviceCode: string
  serviceGroup: string
}): ServiceGroup => (way === 'insurance' ? 'insurance' : groupOfService(serviceCode, serviceGroup))

const owedNow = async (db: Db, accountId: string) => {
  const owed = await receivables(db, [accountId])
  return amountDue(owed.map(({ amount }) => amount))
}
