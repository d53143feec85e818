import { formatDate, formatPeriod, kopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { publishedVersions } from '../bills/index.ts'
import { storedDate, storedPeriod } from '../../platform/stored.ts'
import type { Subject } from './requests.sql.ts'

/*
 * What a request may come from. Each is found through a verified attachment of the resident, or is the resident's own
 * payment: what is not theirs does not exist.
 */

type Asked = { residentId: string; id: string }

export const findBill = async (
  db: Db,
  { residentId, id, lineId }: Asked & { lineId: string | undefined },
): Promise<Subject | undefined> => {
  const bill = await publishedVersions(db)
    .innerJoin('attachment', 'attachment.accountId', 'bill.accountId')
    .select(['bill.id', 'bill.accountId', 'bill.period', 'bill.total'])
    .where('bill.id', '=', id)
    .where('attachment.residentId', '=', residentId)
    .where('attachment.verified', '=', true)
    .executeTakeFirst()
  if (!bill) return undefined
  const period = storedPeriod(bill.period)
  const about = { kind: 'bill', id, accountId: bill.accountId, period } as const
  if (lineId === undefined) {
    return { ...about, title: 'Квитанция', note: formatPeriod(period), amount: kopecks(bill.total) }
  }
  const line = await db
    .selectFrom('billLine')
    .innerJoin('service', 'service.id', 'billLine.serviceId')
    .select(['service.name', 'billLine.total'])
    .where('billLine.billId', '=', id)
    .where('billLine.externalId', '=', lineId)
    .executeTakeFirst()
  return (
    line && {
      ...about,
      lineId,
      title: line.name,
      note: `Строка квитанции, ${formatPeriod(period)}`,
      amount: kopecks(line.total),
    }
  )
}

export const findMeter = async (db: Db, { residentId, id }: Asked): Promise<Subject | undefined> => {
  const row = await db
    .selectFrom('meter')
    .innerJoin('service', 'service.id', 'meter.serviceId')
    .innerJoin('attachment', 'attachment.accountId', 'meter.accountId')
    .select(['meter.accountId', 'meter.number', 'service.name'])
    .where('meter.id', '=', id)
    .where('attachment.residentId', '=', residentId)
    .where('attachment.verified', '=', true)
    .executeTakeFirst()
  return (
    row && { kind: 'meter', id, accountId: row.accountId, title: row.name, note: `Счётчик № ${row.number}` }
  )
}

export const findPayment = async (db: Db, asked: Asked): Promise<Subject | undefined> =>
  (await findOwnPayment(db, asked)) ?? findListedPayment(db, asked)

const findOwnPayment = async (db: Db, { residentId, id }: Asked): Promise<Subject | undefined> => {
  const row = await db
    .selectFrom('payment')
    .innerJoin('paymentOrder as order', 'order.id', 'payment.orderId')
    .select(['payment.accountId', 'payment.amount', 'payment.period', 'order.number'])
    .where('payment.id', '=', id)
    .where('order.residentId', '=', residentId)
    .executeTakeFirst()
  return (
    row && {
      kind: 'payment',
      id,
      accountId: row.accountId,
      title: 'Платёж',
      note: `Заказ № ${row.number}, ${formatPeriod(storedPeriod(row.period))}`,
      amount: kopecks(row.amount),
    }
  )
}

/** Made elsewhere, or by another resident of the account: known from a document. */
const findListedPayment = async (db: Db, { residentId, id }: Asked): Promise<Subject | undefined> => {
  const row = await db
    .selectFrom('paymentPosted as posted')
    .innerJoin('attachment', 'attachment.accountId', 'posted.accountId')
    .select(['posted.accountId', 'posted.amount', 'posted.paidOn'])
    .where('posted.id', '=', id)
    .where('attachment.residentId', '=', residentId)
    .where('attachment.verified', '=', true)
    .executeTakeFirst()
  return (
    row && {
      kind: 'payment',
      id,
      accountId: row.accountId,
      title: 'Платёж',
      note: formatDate(storedDate(row.paidOn)),
      amount: kopecks(row.amount),
    }
  )
}
