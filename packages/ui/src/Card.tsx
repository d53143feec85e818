import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A white card: one subject. Its inside is a container, so that its layout follows the size of the type. */
export const Card = ({
  children,
  padded = true,
  as: Tag = 'div',
  labelledBy,
  chosen = false,
}: {
  children: ReactNode
  padded?: boolean
  as?: 'div' | 'section' | 'article' | 'li'
  labelledBy?: string | undefined
  /** Of several cards the one whose detail stands beside them. */
  chosen?: boolean
}) => (
  <Tag
    aria-labelledby={labelledBy}
    className={classNames(
      '@container min-w-0 rounded-card',
      chosen ? 'bg-tint shadow-[inset_0_0_0_2px_var(--primary)]' : 'bg-card',
      padded && 'p-16',
    )}
  >
    {children}
  </Tag>
)
