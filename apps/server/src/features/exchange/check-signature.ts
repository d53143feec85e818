import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Deps } from '../../deps.ts'
import { ExchangeRefusal } from './exchange-refusal.ts'

/** How far the clocks of the two sides may differ. */
const MINUTES = 5

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/u

/**
 * Makes sure that a request comes from the source that it names: HMAC-SHA256 with the source's key over the timestamp, a
 * line feed and the SHA-256 of the subject in lower-case hex. A repeated request is a true one: every operation
 * of the exchange may come twice.
 *
 * @param subject the manifest, the body of an acknowledgement, or the path of a GET
 * @returns the source
 * @throws {ExchangeRefusal} `signature-wrong`, the same for an unknown source; `clock-differs`
 */
export const checkSignature = (
  { settings, clock }: Pick<Deps, 'settings' | 'clock'>,
  headers: IncomingHttpHeaders,
  subject: string | Buffer,
): string => {
  const source = headers['exchange-source']
  const timestamp = headers['exchange-timestamp']
  const signature = headers['exchange-signature']
  if (typeof source !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string')
    throw new ExchangeRefusal('signature-wrong')

  const expected = sign({ key: settings.exchange.key, timestamp, subject })
  const isSigned = timingSafeEqual(digest(expected), digest(signature))
  if (!isSigned || source !== settings.exchange.source) throw new ExchangeRefusal('signature-wrong')

  const apart = Math.abs(Date.parse(timestamp) - clock.now().getTime())
  if (!INSTANT.test(timestamp) || !(apart <= MINUTES * 60_000)) throw new ExchangeRefusal('clock-differs')
  return source
}

const sign = ({ key, timestamp, subject }: { key: string; timestamp: string; subject: string | Buffer }) =>
  createHmac('sha256', key)
    .update(`${timestamp}\n${createHash('sha256').update(subject).digest('hex')}`)
    .digest('hex')

/** Of one length whatever comes, so that the comparison takes the same time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
