import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { expirePayments } from '../expire-payments.ts'
import { deliverDue } from './deliver-due.ts'
import { postNotification, type PostNotification } from './post-notification.ts'

/** Short enough that a payer who comes back to the shop finds the payment there. */
const pauseBetweenRounds = 100

/** Carries notifications to the shop, and gives up overdue payments, until it is stopped. */
export const startCourier = (
  deps: SandboxDeps,
  post: PostNotification = postNotification,
): { stop(): Promise<void> } => {
  const stopping = new AbortController()

  const work = async () => {
    while (!stopping.signal.aborted) {
      expirePayments(deps)
      await deliverDue(deps, { post, stopping: stopping.signal })
      await sleep(pauseBetweenRounds, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const working = work()
  return {
    stop: () => {
      stopping.abort()
      return working
    },
  }
}
