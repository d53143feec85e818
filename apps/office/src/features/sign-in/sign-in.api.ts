import {
  call,
  choosePassword,
  confirmInvitation,
  openInvitation,
  type Reply,
  submitPassword,
  submitStaffCode,
} from '@mosobleirc/contract'
import { useMutation, useQuery } from '@tanstack/react-query'

export type Challenge = Reply<typeof submitPassword>
export type AppSecret = Reply<typeof choosePassword>

export const useSubmitPassword = () =>
  useMutation({ mutationFn: (typed: { email: string; password: string }) => call(submitPassword, typed) })

export const useSubmitCode = () =>
  useMutation({ mutationFn: (typed: { challenge: string; code: string }) => call(submitStaffCode, typed) })

/** Whom a link invites. Asked once: the answer does not change while the page is open. */
export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(openInvitation, { token }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useChoosePassword = () =>
  useMutation({ mutationFn: (typed: { token: string; password: string }) => call(choosePassword, typed) })

export const useConfirmInvitation = () =>
  useMutation({ mutationFn: (typed: { token: string; code: string }) => call(confirmInvitation, typed) })
