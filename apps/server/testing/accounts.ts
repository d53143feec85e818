import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { SOURCE } from './region.ts'

type WantedReceipt = {
  accountId: string
  period?: string
  version?: number
  /** Kopecks without voluntary insurance. */
  total?: number
  totalWithInsurance?: number
  municipality?: string
  published?: boolean
}

/** A receipt by which an account can be verified: a bill's head, published unless said otherwise. */
export const givenReceipt = async (db: Db, wanted: WantedReceipt) => {
  const { accountId, period = '2026-11', version = 1, total = 952_027 } = wanted
  const { totalWithInsurance = total + 18_340, municipality = 'Можайск', published = true } = wanted
  const packageId = newId()
  await db
    .insertInto('bill')
    .values({
      id: newId(),
      source: SOURCE,
      externalId: newId(),
      accountId,
      period,
      version,
      issuedOn: `${period}-28`,
      dueOn: '2026-12-15',
      opening: 0n,
      paid: 0n,
      total: BigInt(total),
      totalWithInsurance: BigInt(totalWithInsurance),
      packageId,
    })
    .execute()
  if (!published) return
  await db
    .insertInto('publication')
    .values({
      source: SOURCE,
      municipality,
      period,
      packageId,
      publishedAt: new Date('2026-12-03T04:00:00Z'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
