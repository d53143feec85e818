import type { SandboxDeps } from '../../sandbox-deps.ts'
import { nextAttempt } from './next-attempt.ts'
import { listDue, saveOutcome, type Notification } from './notifications.sql.ts'
import type { PostNotification } from './post-notification.ts'

type Send = { readonly post: PostNotification; readonly stopping: AbortSignal }

/**
 * Sends every notification whose time has come: those about one object in order, different objects side by side.
 * Exactly 200 counts as taken, everything else is tried again.
 */
export const deliverDue = async (deps: SandboxDeps, send: Send): Promise<void> => {
  const byObject = Map.groupBy(listDue(deps.state, deps.clock.now()), ({ objectId }) => objectId)
  await Promise.all([...byObject.values()].map((notifications) => deliverInOrder(deps, send, notifications)))
}

const deliverInOrder = async (deps: SandboxDeps, send: Send, notifications: readonly Notification[]) => {
  for (const notification of notifications) {
    await deliver(deps, send, notification)
  }
}

const deliver = async (
  { settings, clock, state }: SandboxDeps,
  { post, stopping }: Send,
  { id, body, attempts: before, happenedAt }: Notification,
) => {
  const { status, error } = await post(`${settings.publicUrl}/webhooks/yookassa`, body, stopping).then(
    (answered) => ({ status: answered, error: undefined }),
    (reason: unknown) => ({ status: undefined, error: describe(reason) }),
  )

  const attempts = before + 1
  const now = clock.now()
  const next = status === 200 ? undefined : nextAttempt(happenedAt, attempts, now)
  const fate = status === 200 ? 'delivered' : next ? 'waiting' : 'given-up'
  saveOutcome(state, { id, attempts, fate, dueAt: next ?? now, lastStatus: status, lastError: error })
}

// `fetch failed` says nothing; its cause says that the connection was refused.
const describe = (reason: unknown): string => {
  const error = reason instanceof Error && reason.cause instanceof Error ? reason.cause : reason
  return String(error instanceof Error ? error.message || error.name : error).slice(0, 200)
}
