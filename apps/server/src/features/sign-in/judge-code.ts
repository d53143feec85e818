import { sameHmac } from './one-time-code.ts'
import type { Challenge } from './sign-in.sql.ts'

export type CodeVerdict =
  | { kind: 'right'; challenge: Challenge }
  /** The same code once more, soon after it was used. */
  | { kind: 'again' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'over' }

/** Phones paste a code and submit it, and the person presses the button as well. */
const AGAIN_MS = 30_000

/**
 * Decides what a submitted code is worth.
 *
 * Source: docs/rules/identity.md, rules I11 to I14.
 *
 * @param challenge  as it was locked; absent when it is not there or was made on another device
 * @param wrongTries after so many wrong codes the challenge is burnt
 */
export const judgeCode = (
  challenge: Challenge | undefined,
  { hmac, now, wrongTries }: { hmac: string; now: Date; wrongTries: number },
): CodeVerdict => {
  if (!challenge) return { kind: 'over' }
  const right = sameHmac(challenge.codeHmac, hmac)
  if (challenge.closedAt !== null) {
    const lately = now.getTime() - challenge.closedAt.getTime() <= AGAIN_MS
    return right && lately && challenge.closedAs === 'used' ? { kind: 'again' } : { kind: 'over' }
  }
  if (now >= challenge.expiresAt) return { kind: 'over' }
  if (right) return { kind: 'right', challenge }
  return { kind: 'wrong', triesLeft: Math.max(wrongTries - challenge.wrongCodes - 1, 0) }
}
