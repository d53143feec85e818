import { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import type { SmsSender } from './sms.ts'

/** A person waits at the screen: after this long it is better to say that no message went out. */
const PATIENCE_MS = 10_000

/** Text by the gateway's documents; a number would be no reason to call a message unsent that went out. */
const Sent = z.object({ message_id: z.union([z.string().min(1), z.number()]) })

/**
 * SMS through MTS Exolve: `POST /messaging/v1/SendSMS`, Bearer token, `{ number, destination, text }` → `{ message_id }`.
 *
 * Whatever goes wrong leaves as `partner-unavailable`; its cause holds a status and never the number or the text.
 */
export const makeExolve = (
  { url, token, sender }: { url: string; token: string; sender: string },
  { patienceMs = PATIENCE_MS } = {},
): SmsSender => ({
  send: async ({ to, text }) => {
    try {
      const response = await fetch(`${url}/messaging/v1/SendSMS`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ number: sender, destination: to.replace('+', ''), text }),
        signal: AbortSignal.timeout(patienceMs),
        // A redirect would carry the token and the code to an address that nobody set.
        redirect: 'error',
      })
      // Its body may quote the phone back, so of a refusal only the status is kept.
      if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`)
      return { messageId: String(Sent.parse(await response.json()).message_id) }
    } catch (fault) {
      throw new Refusal('partner-unavailable', {}, { cause: fault })
    }
  },
})
