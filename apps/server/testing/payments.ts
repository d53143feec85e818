import type { Kopecks } from '@mosobleirc/domain/shared'
import { postDocuments } from '../src/features/ledger/index.ts'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { givenService, SOURCE } from './region.ts'

type Line = {
  payeeId: string
  /** Kopecks that the line says are to be paid. */
  total: number | bigint
  /** Kopecks charged this month; all of the total by default. */
  charged?: number | bigint
  insurance?: boolean
}

type WantedBill = {
  accountId: string
  period?: string
  version?: number
  dueOn?: string
  lines: readonly Line[]
}

const sum = (lines: readonly Line[]) => lines.reduce((total, line) => total + BigInt(line.total), 0n)

/** A published bill with its lines, as the billing core would send it; it is not in the ledger yet. */
export const givenBill = async (db: Db, wanted: WantedBill) => {
  const { accountId, period = '2026-11', version = 1, lines, dueOn = '2026-12-15' } = wanted
  const house = await db
    .selectFrom('account')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select(['house.municipality', 'account.source'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const packageId = newId()
  await db
    .insertInto('publication')
    .values({ ...house, period, packageId, publishedAt: new Date('2026-12-03T04:00:00Z') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const bill = {
    id: newId(),
    source: house.source,
    externalId: newId(),
    accountId,
    period,
    version,
    issuedOn: '2026-12-03',
    dueOn,
    opening: 0n,
    paid: 0n,
    total: sum(lines.filter((line) => !line.insurance)),
    totalWithInsurance: sum(lines),
    packageId,
  }
  await db.insertInto('bill').values(bill).execute()
  for (const line of lines) await givenLine(db, bill.id, line)
  return bill
}

const givenLine = async (db: Db, billId: string, { payeeId, total, charged = total, insurance }: Line) => {
  const service = await givenService(db)
  await db
    .insertInto('billLine')
    .values({
      billId,
      externalId: newId(),
      serviceId: service.id,
      payeeId,
      unit: service.unit,
      way: insurance ? 'insurance' : 'fixed',
      charged: BigInt(charged),
      excess: 0n,
      recalculation: 0n,
      benefit: 0n,
      penalty: 0n,
      opening: 0n,
      paid: 0n,
      total: BigInt(total),
      inputs: JSON.stringify({}),
    })
    .execute()
}

/** A bill that is in the ledger: what it says is owed. */
export const givenPostedBill = async (db: Db, wanted: WantedBill) => {
  const bill = await givenBill(db, wanted)
  await postBill(db, bill.packageId)
  return bill
}

/** Posts a bill's package to the ledger, as the end of an import does. */
export const postBill = (db: Db, packageId: string) =>
  postDocuments(db, { packageId, postedAt: new Date('2026-12-03T04:00:00Z') })

type WantedListing = {
  accountId: string
  payeeId: string
  amount: Kopecks | bigint
  period?: string
  paidOn?: string
  attemptId?: string
}

/** A payment that the document of a period lists: ours when it names an attempt, made elsewhere when it does not. */
export const givenListing = async (
  db: Db,
  { period = '2026-12', paidOn = '2026-12-08', ...wanted }: WantedListing,
) => {
  await db
    .insertInto('paymentPosted')
    .values({ id: newId(), source: SOURCE, externalId: newId(), channel: 'bank', period, paidOn, ...wanted })
    .execute()
}
