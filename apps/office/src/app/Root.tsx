import { useHeadingFocus } from '@mosobleirc/ui'
import { Outlet, useRouterState } from '@tanstack/react-router'

/** What every page has: its heading is where a new page begins for those who do not see it. */
export const Root = () => {
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  useHeadingFocus(address)
  return <Outlet />
}
