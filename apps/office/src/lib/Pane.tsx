import { classNames } from '@mosobleirc/ui'
import type { ReactNode } from 'react'

/** A surface of the office: rounded, with a hairline and no shadow. */
export const Pane = ({ className, children }: { className?: string; children: ReactNode }) => (
  <section
    className={classNames(
      '@container/pane min-w-0 overflow-clip rounded-pane border border-line bg-card',
      className ?? '',
    )}
  >
    {children}
  </section>
)
