import { classNames } from '@mosobleirc/ui'
import type { ReactNode } from 'react'

/** A surface of the office: rounded, with a hairline and no shadow. */
export const Pane = ({ className, children }: { className?: string; children: ReactNode }) => (
  <section
    className={classNames('min-w-0 overflow-hidden rounded-pane border border-line bg-card', className ?? '')}
  >
    {children}
  </section>
)
