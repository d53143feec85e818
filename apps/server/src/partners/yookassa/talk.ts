import type { TokenBucket } from '../token-bucket.ts'
import { ErrorAnswer } from './read-payment.ts'

/** What came back of a request. */
export type Answer =
  | { kind: 'answer'; body: unknown }
  /** Understood and refused: 4xx with YooKassa's own error. */
  | { kind: 'refusal'; code: string; parameter: string }
  /** Nothing, or nothing that tells whether it was carried out: 5xx, 202, 429, somebody's page, no network, time is up. */
  | { kind: 'silence'; cause: unknown }

type Asked = {
  path: string
  /** Makes it a POST: the very bytes, with the key under which they are carried out once. */
  post?: { key: string; body: string }
  signal?: AbortSignal | undefined
}

export type Talk = (asked: Asked) => Promise<Answer>

type Shop = { url: string; shopId: string; secret: string }

/** YooKassa answers within 30 seconds or with a 500. */
const PATIENCE_MS = 30_000

/** Makes requests of a shop: HTTP Basic, not faster than the bucket allows, silent while YooKassa asks for it. */
export const makeTalk = (
  { url, shopId, secret }: Shop,
  { bucket, patienceMs = PATIENCE_MS }: { bucket: TokenBucket; patienceMs?: number },
): Talk => {
  const authorization = `Basic ${Buffer.from(`${shopId}:${secret}`).toString('base64')}`

  const send = async ({ path, post, signal }: Asked) => {
    const patience = AbortSignal.timeout(patienceMs)
    const both = signal ? AbortSignal.any([signal, patience]) : patience
    // Waiting for a turn counts too: a claim on an attempt ends a little after this patience.
    await bucket.take(both)
    const response = await fetch(url + path, {
      method: post ? 'POST' : 'GET',
      headers: {
        authorization,
        ...(post && { 'content-type': 'application/json', 'idempotence-key': post.key }),
      },
      ...(post && { body: post.body }),
      signal: both,
      // A redirect would carry the shop's secret to an address that nobody set.
      redirect: 'error',
    })
    return { status: response.status, body: parseJson(await response.text()) }
  }

  return async (asked) => {
    try {
      const { status, body } = await send(asked)
      if (status === 200) return { kind: 'answer', body }
      const error = ErrorAnswer.safeParse(body).data
      // After a 500 it speaks of this one request, which the caller repeats later anyway; after a 429 of the whole shop.
      if (status === 429) bucket.pause(Math.min(error?.retry_after ?? SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS))
      else if (error && status >= 400 && status < 500) {
        return { kind: 'refusal', code: error.code, parameter: error.parameter ?? '' }
      }
      return { kind: 'silence', cause: new Error(`YooKassa answered ${status}`) }
    } catch (fault) {
      return { kind: 'silence', cause: fault }
    }
  }
}

const SHORTEST_PAUSE_MS = 1_000

/** Documented pauses are of seconds; a wrong one must not stop payments for a day. */
const LONGEST_PAUSE_MS = 60_000

/** A balancer answers with a page; that is no answer of YooKassa's. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
