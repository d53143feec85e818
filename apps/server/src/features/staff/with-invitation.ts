import type { Deps } from '../../deps.ts'
import type { Db } from '../../platform/database.ts'
import type { Caller } from '../../platform/handle.ts'
import { countTry, refuseAboveLimits } from '../../platform/limits.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashOf } from '../../platform/session.ts'
import { lockOpenInvitation, type OpenInvitation } from './invitations.sql.ts'
import { ofNetwork } from './sign-in-limits.ts'

type Opened<Outcome> = { kind: 'done'; outcome: Outcome } | { kind: 'over' }

/**
 * Does something with the invitation of a link, under its lock. Links that do not work are counted against the network
 * they are tried from.
 *
 * @throws {Refusal} `invitation-over`, `too-many-tries`
 */
export const withInvitation = async <Outcome>(
  { clock, inTransaction }: Deps,
  { token, caller }: { token: string; caller: Caller },
  work: (db: Db, invitation: OpenInvitation, now: Date) => Promise<Outcome>,
): Promise<Outcome> => {
  const now = clock.now()
  const limits = [ofNetwork(caller.address)]
  const opened = await inTransaction(async (db): Promise<Opened<Outcome>> => {
    await refuseAboveLimits(db, now, limits)
    const invitation = await lockOpenInvitation(db, hashOf(token), now)
    if (invitation) return { kind: 'done', outcome: await work(db, invitation, now) }
    await countTry(db, now, limits)
    return { kind: 'over' }
  })
  // Thrown outside: inside it would take the counted try back.
  if (opened.kind === 'over') throw new Refusal('invitation-over')
  return opened.outcome
}
