import type { SandboxSettings } from '../../settings.ts'
import type { Clock } from '../../clock.ts'
import { signedHeaders } from './sign.ts'

/** Signed requests to the exchange of the product. Refusals are answers; only a broken connection throws. */
export type LineToProduct = {
  get(path: string): Promise<Response>
  post(path: string, body: { readonly subject: string; readonly form: FormData } | string): Promise<Response>
}

type LineSettings = Pick<SandboxSettings, 'publicUrl' | 'exchangeKey' | 'exchangeSource'>

/** Longest wait for an answer. A month of a large region takes a while to arrive. */
const PATIENCE = 120_000

export const openLine = (settings: LineSettings, clock: Clock, stop: AbortSignal): LineToProduct => {
  const headers = (subject: string) =>
    signedHeaders(subject, { source: settings.exchangeSource, key: settings.exchangeKey, now: clock.now() })
  const ask = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${settings.publicUrl}${path}`, {
      ...init,
      signal: AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)]),
    })
  return {
    get: (path) => ask(path, { headers: headers(path) }),
    post: (path, body) =>
      typeof body === 'string'
        ? ask(path, {
            method: 'POST',
            headers: { ...headers(body), 'content-type': 'application/json' },
            body,
          })
        : ask(path, { method: 'POST', headers: headers(body.subject), body: body.form }),
  }
}
