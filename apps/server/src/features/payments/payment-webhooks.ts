import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { makeAddressList } from '../../platform/address-list.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askForLook } from './attempts.sql.ts'

/** A notification holds one payment; nothing of it is near this size. */
const LONGEST_BODY = 64 * 1024

/**
 * Takes notifications of the acquirer. Nothing of one is believed: it makes the attempt due, and a worker asks the
 * acquirer itself. So it may come twice, late, in any order, or from somebody else; whoever sends it gets a quick 200
 * and learns nothing, also for payments that are not ours.
 */
export const registerPaymentWebhooks = (
  app: FastifyInstance,
  { acquirer, db, clock, jobs, settings }: Deps,
) => {
  const { addresses } = settings.yookassa
  const listed = makeAddressList(addresses)
  takeAnyBody(app)

  app.post(`/webhooks/${acquirer.name}`, async (request) => {
    if (addresses.length > 0 && !listed?.(request.ip)) throw new Refusal('not-allowed')
    const notice = acquirer.readNotification(request.body)
    if (!notice) return {}
    const { paymentId, attemptId } = notice
    const known = await askForLook(db, { acquirer: acquirer.name, paymentId, attemptId, now: clock.now() })
    if (known) jobs.wake('look-at-attempts')
    return {}
  })
}

/** What is not JSON is no notification, and no reason to be sent again for a day. */
const takeAnyBody = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LONGEST_BODY }, (_request, text, done) => {
    try {
      done(null, JSON.parse(String(text)))
    } catch {
      done(null, undefined)
    }
  })
}
