import { randomUUID } from 'node:crypto'
import type { Kopecks } from '@mosobleirc/domain/shared'
import { postDocuments, receivables } from '../src/features/ledger/index.ts'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { givenAccount, givenAttachment, givenPayee, givenService, SOURCE } from './region.ts'
import type { TestResident, World } from './world.ts'

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
  /** Kopecks that earlier months have left; a part of the lines' totals. */
  opening?: number
  lines: readonly Line[]
}

const totalOf = (lines: readonly Line[]) => lines.reduce((total, line) => total + BigInt(line.total), 0n)

/** A published bill with its lines, as the billing core would send it; it is not in the ledger yet. */
export const givenBill = async (db: Db, wanted: WantedBill) => {
  const { accountId, period = '2026-11', version = 1, lines, dueOn = '2026-12-15', opening = 0 } = wanted
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
    opening: BigInt(opening),
    paid: 0n,
    total: totalOf(lines.filter((line) => !line.insurance)),
    totalWithInsurance: totalOf(lines),
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

/** What a household owes, in kopecks: the sums of the pictures. */
const NOVEMBER = { water: 300_000, heat: 536_747, fund: 115_280 }

type WantedPayer = {
  owes?: Partial<typeof NOVEMBER>
  /** Kopecks of voluntary insurance in the bill. */
  insurance?: number
  insuranceRefused?: boolean
  dueOn?: string
}

/**
 * A resident with a verified account and a posted bill for November. Water and heat are collected by the settlement
 * centre, capital repair goes to a fund of its own: paying all of it takes two payments.
 */
export const givenPayer = async (
  world: World,
  { owes = NOVEMBER, insurance = 0, insuranceRefused = false, dueOn }: WantedPayer = {},
) => {
  const { db } = world
  const resident = await world.givenResident()
  const account = await givenAccount(db, { insuranceRefused })
  await givenAttachment(db, { residentId: resident.id, accountId: account.id })
  const centre = await givenPayee(db, { name: 'МосОблЕИРЦ' })
  const payees = {
    centre,
    water: await givenPayee(db, { name: 'Водоканал', collectedBy: centre.id }),
    heat: await givenPayee(db, { name: 'Теплосеть', collectedBy: centre.id }),
    fund: await givenPayee(db, { name: 'Фонд капитального ремонта' }),
  }
  const lines = (['water', 'heat', 'fund'] as const).flatMap((name) => {
    const total = owes[name]
    return total === undefined ? [] : [{ payeeId: payees[name].id, total, charged: Math.max(total, 1) }]
  })
  const insured = insurance > 0 ? [{ payeeId: centre.id, total: insurance, insurance: true }] : []
  await givenPostedBill(db, {
    accountId: account.id,
    lines: [...lines, ...insured],
    ...(dueOn !== undefined && { dueOn }),
  })
  return { resident, account, payees, ...payingFor(world, resident, account.id) }
}

type OrderJson = {
  id: string
  number: string
  state: string
  total: number
  paid: number
  nextPaymentId?: string
  payments: {
    id: string
    recipient: string
    amount: number
    insurance: number
    state: string
    period: string
    method?: string
    decline?: string
    confirmationUrl?: string
    listedIn?: string
    steps: { name: string; state: string; at?: string; by?: string }[]
  }[]
}

/** What a resident does to pay for an account. */
export const payingFor = (world: World, resident: TestResident, accountId: string) => {
  const { acquirer, app, clock, db } = world

  /** Asks for an order; all the bill of the household unless told otherwise. */
  const ask = (wanted: { amount?: number; insurance?: boolean; despitePending?: boolean } = {}) =>
    resident.post('/orders', {
      accounts: wanted.amount === 0 ? [] : [{ accountId, amount: wanted.amount ?? 952_027 }],
      insuranceOf: wanted.insurance ? [accountId] : [],
      despitePending: wanted.despitePending ?? false,
    })
  const order = async (wanted?: Parameters<typeof ask>[0]): Promise<OrderJson> => {
    const reply = await ask(wanted)
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return reply.json()
  }
  const start = (
    { id, payments }: Pick<OrderJson, 'id' | 'payments'>,
    { step = 0, method = 'card', key }: { step?: number; method?: 'sbp' | 'card'; key?: string } = {},
  ) =>
    resident.post(
      `/orders/${id}/payments/${payments[step]?.id}/attempts`,
      { method },
      { 'idempotency-key': key ?? randomUUID() },
    )
  const see = async (orderId: string): Promise<OrderJson> => (await resident.get(`/orders/${orderId}`)).json()

  /** The resident pays at the acquirer's page whatever was asked for last. */
  const payAtAcquirer = () => {
    const attemptId = lastAttempt()
    acquirer.capture(attemptId, clock.now())
    return attemptId
  }
  const lastAttempt = (): string => {
    const request = acquirer.requests.at(-1)
    if (!request) throw new Error('nothing was asked of the acquirer')
    return request.attemptId
  }
  /** A notification arrives, from whomever. */
  const notify = (attemptId: string, event = 'payment.succeeded') =>
    app.inject({
      method: 'POST',
      url: '/webhooks/yookassa',
      payload: { type: 'notification', event, object: { id: `at-acquirer-${attemptId}` } },
    })
  /** An order that is paid whole, step by step. */
  const paidOrder = async (wanted?: Parameters<typeof ask>[0]) => {
    const made = await order(wanted)
    for (const step of made.payments.keys()) {
      await start(made, { step })
      payAtAcquirer()
      await see(made.id)
    }
    return see(made.id)
  }
  const attempts = () =>
    db.selectFrom('paymentAttempt').selectAll().orderBy('createdAt').orderBy('id').execute()
  const captures = () => db.selectFrom('ledgerEntry').selectAll().where('kind', '=', 'capture').execute()
  const owed = async () =>
    (await receivables(db, [accountId])).reduce((sum, { amount }) => sum + Number(amount), 0)
  return { ask, order, start, see, payAtAcquirer, lastAttempt, notify, paidOrder, attempts, captures, owed }
}
