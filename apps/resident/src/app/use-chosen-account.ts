import { useRouter, useRouterState } from '@tanstack/react-router'
import { type Home, useHome } from '../features/home/home.api.ts'

type Account = Home['accounts'][number]

/** The account that a screen is about: the one its address names, or the first that is verified. */
export const useChosenAccount = () => {
  const router = useRouter()
  const named = useRouterState({
    select: ({ location }) => accountIn(location.search),
  })
  const { data, error, isFetching, refetch } = useHome()
  const accounts: readonly Account[] = data?.value.accounts ?? []
  const chosen =
    accounts.find(({ id }) => id === named) ?? accounts.find(({ verified }) => verified) ?? accounts[0]
  return {
    accounts,
    chosen,
    loading: data === undefined && !error,
    error: data === undefined ? error : null,
    isFetching,
    refetch,
    /** Replaces the address, so that «back» leaves the screen and not the choice. */
    choose: (accountId: string) =>
      router.history.replace(`${router.state.location.pathname}?account=${accountId}`),
  }
}

const accountIn = (search: { account?: unknown }): string =>
  typeof search.account === 'string' ? search.account : ''
