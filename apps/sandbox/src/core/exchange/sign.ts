import { createHash, createHmac } from 'node:crypto'

export type Signer = { readonly source: string; readonly key: string; readonly now: Date }

/**
 * The three headers that every request of the exchange carries: HMAC-SHA256 with the source's key over the moment,
 * a line break and the SHA-256 of the subject. docs/exchange.md, “Signature”.
 *
 * @param subject bytes of the manifest, bytes of the acknowledgement, or the path with its query
 */
export const signedHeaders = (
  subject: string | Uint8Array,
  { source, key, now }: Signer,
): Record<string, string> => {
  const timestamp = now.toISOString()
  const digest = createHash('sha256').update(subject).digest('hex')
  return {
    'exchange-source': source,
    'exchange-timestamp': timestamp,
    'exchange-signature': createHmac('sha256', key).update(`${timestamp}\n${digest}`).digest('hex'),
  }
}
