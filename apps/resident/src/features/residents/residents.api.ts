import { call, getProfile, getTerms, saveProfile, signOut } from '@mosobleirc/contract'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { askAnew } from '../../lib/ask-anew.ts'
import { forgetSeen, seenOr } from '../../lib/seen.ts'
import { noteSignedOut } from '../../lib/signed-in.ts'

const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => seenOr('profile', () => call(getProfile, {}, { signal })),
  staleTime: 60_000,
})

export const useProfile = () => useQuery(profileQuery)

export const useTerms = () =>
  useQuery({
    queryKey: ['terms'],
    queryFn: ({ signal }) => seenOr('terms', () => call(getTerms, {}, { signal })),
    staleTime: 300_000,
  })

export type ProfileInput = {
  lastName: string
  firstName: string
  middleName?: string
  birthDate: CalendarDate
  email: string
  termsVersion: number
}

export const useSaveProfile = (onSaved: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (profile: ProfileInput) => call(saveProfile, profile),
    onSuccess: async () => {
      await askAnew(client)
      onSaved()
    },
  })
}

/** Ends the session and forgets on this device what was seen. */
export const useSignOut = (onOut: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: async () => {
      noteSignedOut()
      sessionStorage.clear()
      client.clear()
      await forgetSeen().catch(() => undefined)
      onOut()
    },
  })
}
