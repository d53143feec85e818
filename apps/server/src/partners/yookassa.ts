import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import { isSandbox } from '../platform/settings.ts'
import type { Acquirer, CreateOutcome, PaymentRequest } from './acquirer.ts'
import { makeTokenBucket } from './token-bucket.ts'
import { paymentBody } from './yookassa/payment-body.ts'
import { PageAnswer, PaymentAnswer, readNotification } from './yookassa/read-payment.ts'
import { type Answer, makeTalk } from './yookassa/talk.ts'

type Shop = { url: string; shopId: string; secret: string; requestsPerSecond: number }

/**
 * Payments through YooKassa's API v3: the resident pays at YooKassa's own page, we learn the outcome by asking.
 *
 * Money is kopecks on our side and text such as `6412.37` on theirs. Whatever does not plainly say yes or no leaves
 * as `unknown`, and the caller repeats it with the same key, which YooKassa remembers for 24 hours.
 */
export const makeYookassa = (shop: Shop, options: { patienceMs?: number } = {}): Acquirer => {
  const talk = makeTalk(shop, { bucket: makeTokenBucket(shop.requestsPerSecond), ...options })

  return {
    name: 'yookassa',
    sandbox: isSandbox(shop.url),
    bodyHash: (request) => createHash('sha256').update(bytesOf(request)).digest('hex'),
    createPayment: async (request, signal) => {
      const post = { key: request.attemptId, body: bytesOf(request) }
      return outcomeOf(await talk({ path: '/payments', post, signal }))
    },
    getPayment: async (id, signal) => {
      const answer = await talk({ path: `/payments/${encodeURIComponent(id)}`, signal })
      if (answer.kind === 'refusal' && answer.code === 'not_found') return undefined
      return readAs(PaymentAnswer, answer)
    },
    findByAttempt: async (attemptId, since, signal) => {
      let cursor: string | undefined
      do {
        const page = readAs(PageAnswer, await talk({ path: `/payments?${pageQuery(since, cursor)}`, signal }))
        const found = page.items.find((payment) => payment.attemptId === attemptId)
        if (found) return found
        cursor = page.next_cursor
      } while (cursor !== undefined)
      return undefined
    },
    readNotification,
  }
}

const bytesOf = (request: PaymentRequest): string => JSON.stringify(paymentBody(request))

const outcomeOf = (answer: Answer): CreateOutcome => {
  if (answer.kind === 'silence') return { kind: 'unknown' }
  if (answer.kind === 'refusal') return { kind: 'refused', reason: reasonOf(answer) }
  const { data: payment } = PaymentAnswer.safeParse(answer.body)
  // It said yes in words that we cannot read: there may be a payment, so it is not a no.
  return payment ? { kind: 'created', payment } : { kind: 'unknown' }
}

/** A sum beyond the method's limits is something a resident can change; the rest is between YooKassa and us. */
const reasonOf = ({ code, parameter }: { code: string; parameter: string }): string =>
  parameter.startsWith('amount') ? 'amount_not_accepted' : code

/** @throws {Refusal} `partner-unavailable` for no answer, a refusal, and an answer that we cannot read */
const readAs = <Value>(schema: z.ZodType<Value>, answer: Answer): Value => {
  if (answer.kind === 'silence') throw new Refusal('partner-unavailable', {}, { cause: answer.cause })
  if (answer.kind === 'refusal') {
    const cause = new Error(`YooKassa refused: ${answer.code} ${answer.parameter}`.trim())
    throw new Refusal('partner-unavailable', {}, { cause })
  }
  const { data, error } = schema.safeParse(answer.body)
  if (data !== undefined) return data
  throw new Refusal('partner-unavailable', {}, { cause: error })
}

const HOUR_MS = 60 * 60 * 1000

/** A repeat may have made the payment as late as a day after the attempt; clocks may differ by a little. */
const pageQuery = (since: Date, cursor: string | undefined): URLSearchParams =>
  new URLSearchParams({
    'created_at.gte': new Date(since.getTime() - HOUR_MS).toISOString(),
    'created_at.lt': new Date(since.getTime() + 25 * HOUR_MS).toISOString(),
    limit: '100',
    ...(cursor !== undefined && { cursor }),
  })
