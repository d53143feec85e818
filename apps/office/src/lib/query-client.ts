import { ApiRefusal } from '@mosobleirc/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { tellSessionOver } from './session-over.ts'

const watchSession = (fault: unknown) => {
  if (fault instanceof ApiRefusal && fault.code === 'sign-in-required') tellSessionOver()
}

/** The one place of server data. A refusal is an answer and is not asked again; silence is, once. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, fault) => !(fault instanceof ApiRefusal) && failures < 1,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
