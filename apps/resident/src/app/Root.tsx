import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { PretendedNotice } from './PretendedNotice.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

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
      <PretendedNotice />
      <Outlet />
    </>
  )
}
