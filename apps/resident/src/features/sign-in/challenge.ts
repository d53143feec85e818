import type { Reply, requestCode } from '@mosobleirc/contract'

/** A code that was sent and waits to be typed, with its moments on this phone's own clock. */
export type Challenge = {
  id: string
  phone: string
  phoneMasked: string
  /** Milliseconds of `Date.now()`. */
  resendAt: number
}

const KEY = 'challenge'

/** Moves the server's moments to the phone's clock: a phone that is minutes off still counts down right. */
export const challengeOf = (reply: Reply<typeof requestCode>, phone: string, now: number): Challenge => ({
  id: reply.challengeId,
  phone,
  phoneMasked: reply.phoneMasked,
  resendAt: now + (reply.resendAt.getTime() - reply.now.getTime()),
})

/** Keeps it through a reload: people leave the app to look at the message. */
export const keepChallenge = (challenge: Challenge): void =>
  sessionStorage.setItem(KEY, JSON.stringify(challenge))

export const keptChallenge = (): Challenge | undefined => {
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? undefined : (JSON.parse(kept) as Challenge)
}

export const dropChallenge = (): void => sessionStorage.removeItem(KEY)
