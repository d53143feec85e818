import type { ApiRefusal } from '@mosobleirc/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { tellSessionOver } from './session-over.ts'

/** A refusal is known by its name here: its class would load the whole contract before the start page. */
const isRefusal = (fault: unknown): fault is ApiRefusal =>
  fault instanceof Error && fault.name === ('ApiRefusal' satisfies ApiRefusal['name'])

const watchSession = (fault: unknown) => {
  if (isRefusal(fault) && fault.code === 'sign-in-required') tellSessionOver()
}

/** The one place of server data. A refusal is an answer and is not asked again; silence is, once. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: {
      // Whether there is a network is found out by asking: the browser's own idea of it may be wrong.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, fault) => !isRefusal(fault) && failures < 1,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
