import { timingSafeEqual } from 'node:crypto'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { insertMessage } from './messages.sql.ts'
import { readSms } from './read-sms.ts'

type Answer = { readonly status: number; readonly body: unknown }

/**
 * Takes a message the way MTS Exolve does: `POST /messaging/v1/SendSMS`, a bearer token,
 * `{ number, destination, text }` → `{ message_id }`.
 */
export const sendSms = async (
  { settings, clock, state, faults, pause }: SandboxDeps,
  { authorization, body }: { authorization: string | undefined; body: unknown },
): Promise<Answer> => {
  if (faults.take('exolve-down') !== undefined) return refusal(503, 'unavailable', 'Service Unavailable')
  const delay = faults.take('exolve-slow')
  if (delay !== undefined) await pause(delay)

  if (!isBearer(authorization, settings.exolveToken)) return refusal(401, 'unauthenticated', 'Invalid token')
  if (faults.take('exolve-refuses') !== undefined) {
    return refusal(
      400,
      'failed_precondition',
      'Sender is not allowed',
      'number: the sender is not registered',
    )
  }
  const sms = readSms(body)
  if ('wrong' in sms) return refusal(400, 'invalid_argument', 'Invalid argument', sms.wrong)

  return { status: 200, body: { message_id: insertMessage(state, sms, clock.now()) } }
}

const refusal = (status: number, code: string, message: string, details = ''): Answer => ({
  status,
  body: { error: { code, message, details } },
})

const isBearer = (authorization: string | undefined, token: string) => {
  const given = Buffer.from(authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
