import { integer, optionalText, text } from '../sql-row.ts'
import type { State } from '../state.ts'
import { printAmount } from './amount.ts'
import { readTextMap } from './read-text-map.ts'

/** Money given back to the payer. Sums are whole kopecks. */
export type Refund = {
  readonly id: string
  readonly paymentId: string
  readonly kopecks: bigint
  readonly description: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: Date
}

export const createRefundTable = (state: State): void =>
  state.exec(
    `CREATE TABLE IF NOT EXISTS refund (
       id TEXT PRIMARY KEY, payment_id TEXT NOT NULL, kopecks INTEGER NOT NULL, description TEXT,
       metadata TEXT NOT NULL, created_at TEXT NOT NULL
     )`,
  )

export const insertRefund = (state: State, refund: Refund): void => {
  state
    .prepare(
      'INSERT INTO refund (id, payment_id, kopecks, description, metadata, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      refund.id,
      refund.paymentId,
      refund.kopecks,
      refund.description ?? null,
      JSON.stringify(refund.metadata),
      refund.createdAt.toISOString(),
    )
}

export const findRefund = (state: State, id: string): Refund | undefined => {
  const row = state.prepare('SELECT * FROM refund WHERE id = ?').get(id)
  return row && toRefund(row)
}

/** Makes a refund of a row of `refund`. */
export const toRefund = (row: Readonly<Record<string, unknown>>): Refund => ({
  id: text(row, 'id'),
  paymentId: text(row, 'payment_id'),
  kopecks: BigInt(integer(row, 'kopecks')),
  description: optionalText(row, 'description'),
  metadata: readTextMap(text(row, 'metadata')),
  createdAt: new Date(text(row, 'created_at')),
})

/** The refund object of the API; in the sandbox the money is back at once. */
export const presentRefund = ({ id, paymentId, kopecks, description, metadata, createdAt }: Refund) => ({
  id,
  payment_id: paymentId,
  status: 'succeeded',
  created_at: createdAt.toISOString(),
  amount: printAmount(kopecks),
  ...(description !== undefined && { description }),
  metadata,
})
