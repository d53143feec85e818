import type { ReactNode } from 'react'
import { Pane } from './Pane.tsx'

/** A list with the details of one row beside it. Esc closes them; on a narrow window they stand below. */
export const ListBeside = ({
  list,
  details,
  wide = false,
  onClose,
}: {
  list: ReactNode
  details: ReactNode | undefined
  /** The details are a table of their own. */
  wide?: boolean
  onClose: () => void
}) => (
  <div
    className={`grid grid-cols-[minmax(0,1fr)] items-start gap-16 ${
      wide
        ? 'min-[75rem]:has-[>aside]:grid-cols-[minmax(0,1fr)_31.25rem]'
        : 'min-[68rem]:has-[>aside]:grid-cols-[minmax(0,1fr)_28rem]'
    }`}
    onKeyDown={(event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]'))
        onClose()
    }}
    role="presentation"
  >
    <Pane>{list}</Pane>
    {details !== undefined && (
      <aside
        aria-label="Подробности"
        className={wide ? 'min-[75rem]:sticky min-[75rem]:top-0' : 'min-[68rem]:sticky min-[68rem]:top-0'}
      >
        <Pane>{details}</Pane>
      </aside>
    )}
  </div>
)
