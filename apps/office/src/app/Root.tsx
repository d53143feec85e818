import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** What every page has: its heading is where a new page begins for those who do not see it. */
export const Root = () => {
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (address === undefined) return
    if (first.current) first.current = false
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus()
  }, [address])
  return <Outlet />
}
