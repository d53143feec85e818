import { call, requestCode, submitCode } from '@mosobleirc/contract'
import { useMutation } from '@tanstack/react-query'
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

export const useSubmitCode = (onSignedIn: (who: SignedIn) => void) =>
  useMutation({
    mutationFn: (input: { challengeId: string; code: string }) => call(submitCode, input),
    onSuccess: (who) => {
      dropChallenge()
      noteSignedIn()
      onSignedIn(who)
    },
  })
