import {
  call,
  changeRoles,
  inviteAgain,
  inviteStaff,
  listStaff,
  type Reply,
  setStaffAccess,
} from '@mosobleirc/contract'
import type { StaffRole } from '@mosobleirc/domain/staff'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export type Member = Reply<typeof listStaff>['staff'][number]
export type Invitation = Reply<typeof inviteStaff>

const STAFF = ['staff'] as const

export const useStaff = () =>
  useQuery({ queryKey: STAFF, queryFn: ({ signal }) => call(listStaff, {}, { signal }) })

/** After any change the list and what the journal tells of it are asked anew. */
const useChange = <Wish, Answer>(change: (wish: Wish) => Promise<Answer>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() })
}

export type NewMember = { name: string; email: string; roles: StaffRole[]; key: string }

/** Invites. A repeat after a lost answer carries the same key, so it is one invitation. */
export const useInvite = () =>
  useChange(({ key, ...member }: NewMember) => call(inviteStaff, member, { idempotencyKey: key }))

export const useInviteAgain = () =>
  useChange(({ staffId, key }: { staffId: string; key: string }) =>
    call(inviteAgain, { staffId }, { idempotencyKey: key }),
  )

export const useChangeRoles = () =>
  useChange((wish: { staffId: string; roles: StaffRole[] }) => call(changeRoles, wish))

export const useSetAccess = () =>
  useChange((wish: { staffId: string; disabled: boolean }) => call(setStaffAccess, wish))
