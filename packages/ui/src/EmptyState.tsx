import type { ReactNode } from 'react'

/** A place where there is nothing yet: says so, and what to do now. */
export const EmptyState = ({
  picture,
  title,
  as: Heading = 'h2',
  children,
  actions,
}: {
  picture?: ReactNode
  title: string
  /** The only heading of its screen is an `h1`. */
  as?: 'h1' | 'h2'
  children: ReactNode
  actions?: ReactNode
}) => (
  <div className="grid grid-cols-[minmax(0,1fr)] justify-items-center gap-12 px-8 py-28 text-center">
    {picture}
    <Heading className="max-w-full text-h2">{title}</Heading>
    <p className="max-w-[22em] text-second text-text-2">{children}</p>
    {actions !== undefined && <div className="stack mt-8 w-full max-w-[420px]">{actions}</div>}
  </div>
)
