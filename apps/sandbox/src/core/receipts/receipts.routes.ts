import type { FastifyInstance, FastifyReply } from 'fastify'
import type { DatabaseSync } from 'node:sqlite'
import { notFoundPage } from '../../page/not-found-page.ts'
import { findAccount, searchAccounts } from '../store/accounts.ts'
import { findBill } from '../store/bills.ts'
import { accountFacts } from './account-facts.ts'
import { paintQr, paymentQr } from './payment-qr.ts'
import { receiptPage, type Receipt } from './receipt-page.ts'
import { receiptsList } from './receipts-list.ts'

const page = 'text/html; charset=utf-8'

/** How many receipts one page shows. */
const LISTED = 60

type Query = Partial<Record<'words' | 'kind' | 'limit' | 'insurance', string>>
type Named = { account: string; period: string }

/** Receipts for people to look at and scan, and the same as JSON for tests. */
export const registerReceipts = (app: FastifyInstance, db: DatabaseSync): void => {
  app.get<{ Querystring: Query }>('/core/receipts', (request, reply) => {
    const { words = '', kind = '' } = request.query
    return reply
      .type(page)
      .send(receiptsList(db, searchAccounts(db, { words, kind, limit: LISTED }), { words, kind }))
  })

  app.get<{ Querystring: Query }>('/core/accounts.json', (request) => {
    const { words = '', kind = '', limit = '100' } = request.query
    const most = Math.min(Number(limit) || 100, 5_000)
    return {
      accounts: searchAccounts(db, { words, kind, limit: most }).map((account) => accountFacts(db, account)),
    }
  })

  app.get<{ Params: Named }>('/core/receipts/:account/:period', async (request, reply) => {
    const asJson = request.params.period.endsWith('.json')
    const receipt = findReceipt(db, { ...request.params, period: request.params.period.replace('.json', '') })
    if (!receipt) return notFound(reply)
    return asJson ? receiptFacts(receipt) : reply.type(page).send(await receiptPage(receipt))
  })

  app.get<{ Params: Named; Querystring: Query }>(
    '/core/receipts/:account/:period/qr.png',
    async (request, reply) => {
      const receipt = findReceipt(db, request.params)
      if (!receipt) return notFound(reply)
      const { household, bill } = receipt
      const sum = request.query.insurance === '1' ? bill.totalWithInsurance : bill.total
      const picture = await paintQr(paymentQr({ number: household.number, period: bill.period, sum }))
      const name = `qr-${household.number}-${bill.period}.png`
      return reply.type('image/png').header('content-disposition', `inline; filename="${name}"`).send(picture)
    },
  )
}

const findReceipt = (db: DatabaseSync, { account, period }: Named): Receipt | undefined => {
  const found = findAccount(db, account)
  const bill = found && findBill(db, account, period)
  return found && bill && { household: found.household, bill }
}

const notFound = (reply: FastifyReply) => reply.code(404).type(page).send(notFoundPage())

/** The receipt as JSON: the bill as it is kept, and the two payloads of its codes. Kopecks. */
const receiptFacts = ({ household, bill }: Receipt) => {
  const code = (sum: number) =>
    paymentQr({ number: household.number, period: bill.period, sum }).toString('latin1')
  return {
    number: household.number,
    ownerName: household.ownerName,
    registered: household.registered,
    ...bill,
    /** Bytes as latin-1 text: each character is one byte of windows-1251. */
    qr: { withoutInsurance: code(bill.total), withInsurance: code(bill.totalWithInsurance) },
  }
}
