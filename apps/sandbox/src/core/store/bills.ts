import type { DatabaseSync } from 'node:sqlite'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { integer, text } from '../../sql-row.ts'
import type { Period } from '../numbers/calendar.ts'
import type { Bill } from '../months/issue-bill.ts'
import type { ReadingRow } from '../months/month.ts'

type Row = Readonly<Record<string, unknown>>

/** A bill and the readings that the core took itself for it. */
export type KeptBill = Bill & { readonly readings: readonly ReadingRow[] }

type Body = Pick<KeptBill, 'lines' | 'payments' | 'readings'>

/** Bills that are waiting to be written before a body is made of them. */
const HELD = 1_000

export type BillWriter = { add(bill: KeptBill): void; flush(): void }

type Head = readonly [string, string, string, string, string, number, number, number, number]

/**
 * Saves many bills. Lines, payments and readings of some dozens of bills of a month are packed together: they are
 * read a whole month at a time, and packed they take a twentieth of the room.
 */
export const billWriter = (db: DatabaseSync): BillWriter => {
  const saveBody = db.prepare('INSERT INTO core_bill_body (packed) VALUES (?)')
  const saveHead = db.prepare('INSERT INTO core_bill VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const held = new Map<Period, { heads: Head[]; bodies: Buffer[] }>()
  let count = 0

  const flush = (): void => {
    for (const { heads, bodies } of held.values()) {
      const body = saveBody.run(pack(bodies)).lastInsertRowid
      for (const [place, head] of heads.entries()) saveHead.run(...head, body, place)
    }
    held.clear()
    count = 0
  }
  const add = (bill: KeptBill): void => {
    const { period, account, id, issuedOn, dueOn, opening, paid, total, totalWithInsurance } = bill
    const month = held.get(period) ?? { heads: [], bodies: [] }
    held.set(period, month)
    month.heads.push([period, account, id, issuedOn, dueOn, opening, paid, total, totalWithInsurance])
    month.bodies.push(write(bill))
    count += 1
    if (count >= HELD) flush()
  }
  return { add, flush }
}

/** Written at once and one by one: bills that wait as objects, or as one long text with Russian in it, cost seconds. */
const write = ({ lines, payments, readings }: KeptBill): Buffer =>
  Buffer.from(JSON.stringify({ lines, payments, readings } satisfies Body))

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** A JSON array of bodies, packed. */
const pack = (bodies: readonly Buffer[]): Buffer => {
  const parts = bodies.flatMap((body, at) => [Buffer.from(at === 0 ? '[' : ','), body])
  return zstdCompressSync(Buffer.concat([...parts, Buffer.from(']')]), fast)
}

/** The bills of a month, in the order in which they were made. */
export function* billsOf(db: DatabaseSync, period: Period): Generator<KeptBill> {
  let number = -1
  let bodies: readonly Body[] = []
  for (const row of db.prepare('SELECT * FROM core_bill WHERE period = ? ORDER BY body, place').all(period)) {
    if (integer(row, 'body') !== number) {
      number = integer(row, 'body')
      bodies = unpack(db, number)
    }
    yield billOf(row, bodies)
  }
}

export const findBill = (db: DatabaseSync, account: string, period: Period): KeptBill | undefined => {
  const row = db.prepare('SELECT * FROM core_bill WHERE account = ? AND period = ?').get(account, period)
  return row && billOf(row, unpack(db, integer(row, 'body')))
}

/** Heads of the newest bills of an account, newest first. Kopecks. */
export const newestBills = (db: DatabaseSync, account: string, limit: number) =>
  db
    .prepare(
      'SELECT period, total, total_with_insurance, due_on FROM core_bill WHERE account = ? ORDER BY period DESC LIMIT ?',
    )
    .all(account, limit)
    .map((row) => ({
      period: text(row, 'period'),
      total: integer(row, 'total'),
      totalWithInsurance: integer(row, 'total_with_insurance'),
      dueOn: text(row, 'due_on'),
    }))

const unpack = (db: DatabaseSync, body: number): readonly Body[] => {
  const packed = db.prepare('SELECT packed FROM core_bill_body WHERE number = ?').get(body)?.['packed']
  if (!(packed instanceof Uint8Array)) throw new Error(`no body ${body}`)
  return JSON.parse(zstdDecompressSync(packed).toString())
}

const billOf = (row: Row, bodies: readonly Body[]): KeptBill => {
  const body = bodies[integer(row, 'place')]
  if (!body) throw new Error(`the bill ${text(row, 'id')} has no body`)
  return {
    id: text(row, 'id'),
    account: text(row, 'account'),
    period: text(row, 'period'),
    issuedOn: text(row, 'issued_on'),
    dueOn: text(row, 'due_on'),
    opening: integer(row, 'opening'),
    paid: integer(row, 'paid'),
    total: integer(row, 'total'),
    totalWithInsurance: integer(row, 'total_with_insurance'),
    ...body,
  }
}
