import type { ReactNode } from 'react'

/** A grid that holds as many columns as the size of the type allows: two on a phone, one at large type. */
export const Tiles = ({ children, label }: { children: ReactNode; label?: string }) => (
  <div className="@container min-w-0">
    <div
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-12"
    >
      {children}
    </div>
  </div>
)
