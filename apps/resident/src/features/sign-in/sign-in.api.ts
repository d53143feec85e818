import { call, requestCode, submitCode } from '@mosobleirc/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { forgetSeen } from '../../lib/seen.ts'
import { noteSignedIn } from '../../lib/signed-in.ts'
import { type Challenge, challengeOf, dropChallenge, keepChallenge } from './challenge.ts'

export const useRequestCode = (onSent: (challenge: Challenge) => void) =>
  useMutation({
    mutationFn: async (phone: string) => challengeOf(await call(requestCode, { phone }), phone, Date.now()),
    onSuccess: (challenge) => {
      keepChallenge(challenge)
      onSent(challenge)
    },
  })

export type SignedIn = { registered: boolean; attached: boolean }

export const useSubmitCode = (onSignedIn: (who: SignedIn) => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { challengeId: string; code: string }) => call(submitCode, input),
    onSuccess: async (who) => {
      dropChallenge()
      // Whoever used this device before: what they saw is not shown to anybody else.
      client.removeQueries()
      await forgetSeen().catch(() => undefined)
      noteSignedIn()
      onSignedIn(who)
    },
  })
}
