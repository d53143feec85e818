import { NavigationProvider } from '@mosobleirc/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '../lib/query-client.ts'
import { onSessionOver } from '../lib/session-over.ts'
import { openLink } from './open-link.ts'
import { router } from './router.tsx'

const navigation = {
  open: openLink,
  prepare: (href: string) => void router.preloadRoute({ to: href }).catch(() => undefined),
}

onSessionOver(() => router.history.replace('/sign-in'))

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <NavigationProvider value={navigation}>
      <RouterProvider router={router} />
    </NavigationProvider>
  </QueryClientProvider>
)
