import type { ApiRefusal } from '@mosobleirc/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { tellSessionOver } from './session-over.ts'

/** A refusal is known by its name here: its class would load the whole contract before the start page. */
const isRefusal = (fault: unknown): fault is ApiRefusal =>
  fault instanceof Error && fault.name === ('ApiRefusal' satisfies ApiRefusal['name'])

const watchSession = (fault: unknown) => {
  if (isRefusal(fault) && fault.code === 'sign-in-required') tellSessionOver()
}

/** How long an answer of the server is good without another question, in milliseconds. */
const FRESH = 15_000

/** Whether it is what was seen before, shown because no answer came (`seenOr`). */
const isFromPhone = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'seenAt' in data && data.seenAt !== undefined

/** The one place of server data. A refusal is an answer and is not asked again; silence is, once. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: {
      // Whether there is a network is found out by asking: the browser's own idea of it may be wrong.
      networkMode: 'always',
      staleTime: ({ state }) => (isFromPhone(state.data) ? 0 : FRESH),
      // What was seen before gives way to what is so as soon as the server answers again.
      refetchInterval: ({ state }) => (isFromPhone(state.data) ? FRESH : false),
      retry: (failures, fault) => !isRefusal(fault) && failures < 1,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

// Not `refetchOnReconnect`: an app that was opened without a network takes itself for connected, and hears of no change.
globalThis.addEventListener('online', () => {
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => isFromPhone(state.data) })
})
