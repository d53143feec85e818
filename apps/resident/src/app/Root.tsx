import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { UpdateNotice } from './UpdateNotice.tsx'

// The start page asks the server nothing and stays light; from the sign-in on the notice is everywhere.
const PretendedNotice = lazy(async () => ({
  default: (await import('./PretendedNotice.tsx')).PretendedNotice,
}))

/** What every screen has: the notice of a new version, and the heading that a new screen begins with. */
export const Root = () => {
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (address === undefined) return
    // At the very first screen the browser has put the focus where it belongs.
    if (first.current) first.current = false
    // A screen that has put the focus into its field knows better.
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  }, [address])
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
