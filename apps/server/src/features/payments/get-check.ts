import { sumKopecks } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { takenPayments } from './check.sql.ts'
import { findOwnOrder } from './order-view.sql.ts'

type Asked = { residentId: string; orderId: string }

/**
 * What of an order was paid. Made of facts that never change, so it says the same whenever it is opened; an order that
 * is paid step by step grows by a payment at each step.
 *
 * Source: docs/rules/money.md, rule P15.
 *
 * @throws {Refusal} `not-found` for an order that is not the resident's
 */
export const getCheck = async (db: Db, asked: Asked) => {
  const order = await findOwnOrder(db, asked)
  if (!order) throw new Refusal('not-found')
  const payments = await takenPayments(db, order.id)
  return { number: order.number, total: sumKopecks(payments.map(({ amount }) => amount)), payments }
}
