import { useHeadingFocus } from '@mosobleirc/ui'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { UpdateNotice } from './UpdateNotice.tsx'

// The start page asks the server nothing and stays light; from the sign-in on the notice is everywhere.
const PretendedNotice = lazy(async () => ({
  default: (await import('./PretendedNotice.tsx')).PretendedNotice,
}))

/** What every screen has: the notice of a new version, and the heading that a new screen begins with. */
export const Root = () => {
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  useHeadingFocus(address)
  return (
    <>
      <UpdateNotice />
      {address !== undefined && address !== '/start' && (
        <Suspense>
          <PretendedNotice />
        </Suspense>
      )}
      <Outlet />
    </>
  )
}
