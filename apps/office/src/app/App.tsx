import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { mantineTheme } from '../lib/mantine-theme.ts'
import { queryClient } from '../lib/query-client.ts'
import { BASE } from '../lib/return-address.ts'
import { onSessionOver } from '../lib/session-over.ts'
import { themeKeeper } from '../lib/theme.ts'
import { router } from './router.tsx'

onSessionOver(() => {
  const { pathname, searchStr } = router.state.location
  const here = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  if (here.startsWith('/sign-in') || here.startsWith('/invitation')) return
  // What the one before has seen is not for who signs in next.
  queryClient.clear()
  const to = here + searchStr
  void router.navigate({ to: '/sign-in', search: to.length > 1 ? { to } : {}, replace: true })
})

export const App = () => (
  // Variables and classes come from files: a <style> made here would be refused (docs/decisions/0007).
  <MantineProvider
    theme={mantineTheme}
    colorSchemeManager={themeKeeper}
    defaultColorScheme="auto"
    withCssVariables={false}
    withGlobalClasses={false}
  >
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
)
