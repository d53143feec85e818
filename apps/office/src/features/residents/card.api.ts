import {
  call,
  connectAccount,
  findConnectionAccounts,
  type Input,
  openResidentCard,
  refuseConnection,
  type Reply,
  showResidentPhone,
} from '@mosobleirc/contract'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export type Card = Reply<typeof openResidentCard>
export type CardAccount = Card['accounts'][number]
export type FoundAccount = Reply<typeof findConnectionAccounts>['accounts'][number]

const cardKey = (requestId: string) => ['card', requestId] as const

/** The card that was opened before in this window; opening one is a deed of its own. */
export const useOpenedCard = (requestId: string) =>
  useQuery<Card>({ queryKey: cardKey(requestId), queryFn: skipToken, staleTime: Infinity })

/** Opens the card with a reason; the audit log keeps both. */
export const useOpenCard = (requestId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(openResidentCard, { requestId, reason }),
    onSuccess: (card) => client.setQueryData(cardKey(requestId), card),
  })
}

/** The eye: phone and e-mail in full, written to the audit log. */
export const useShowPhone = (requestId: string) =>
  useMutation({ mutationFn: () => call(showResidentPhone, { requestId }) })

export const useFoundAccounts = (requestId: string, search: string) =>
  useQuery({
    queryKey: ['connection-accounts', requestId, search],
    queryFn: ({ signal }) =>
      call(findConnectionAccounts, { requestId, ...(search !== '' && { search }) }, { signal }),
  })

type Keyed<Wish> = Wish & { readonly key: string }

/** An answered connection request has moved, and the resident has another account: all of it is asked anew. */
const useAnswer = <Wish>(answer: (wish: Wish) => Promise<unknown>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: answer,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first === 'request' || first === 'queue',
      }),
  })
}

export const useConnect = () =>
  useAnswer(({ key, ...wish }: Keyed<Input<typeof connectAccount>>) =>
    call(connectAccount, wish, { idempotencyKey: key }),
  )

export const useRefuse = () =>
  useAnswer(({ key, ...wish }: Keyed<Input<typeof refuseConnection>>) =>
    call(refuseConnection, wish, { idempotencyKey: key }),
  )
