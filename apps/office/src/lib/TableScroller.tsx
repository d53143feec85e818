import type { ReactNode } from 'react'

/** Lets a table scroll sideways where its pane is narrow; elsewhere its head stays in sight while the page scrolls. */
export const TableScroller = ({ children }: { children: ReactNode }) => (
  <div className="@max-[44rem]/pane:overflow-x-auto">{children}</div>
)
