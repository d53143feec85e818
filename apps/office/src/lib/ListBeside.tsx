import type { ReactNode } from 'react'
import { Pane } from './Pane.tsx'
import { useEscape } from './use-escape.ts'

/** From which width on the details stand beside the list: measured in type, so that large type gets its room. */
const LAYOUTS = {
  form: {
    grid: '@min-[64rem]:has-[>aside]:grid-cols-[minmax(0,1fr)_28rem]',
    aside: '@min-[64rem]:sticky @min-[64rem]:top-0',
  },
  table: {
    grid: '@min-[70rem]:has-[>aside]:grid-cols-[minmax(0,1fr)_27rem] @min-[80rem]:has-[>aside]:grid-cols-[minmax(0,1fr)_31.25rem]',
    aside: '@min-[70rem]:sticky @min-[70rem]:top-0',
  },
} as const

/** A list with the details of one row beside it. Esc closes them; on a narrow window they stand below. */
export const ListBeside = ({
  list,
  details,
  of,
  onClose,
}: {
  list: ReactNode
  details: ReactNode | undefined
  /** What the details are: a form, or a table that needs more room. */
  of: keyof typeof LAYOUTS
  onClose: () => void
}) => {
  useEscape(details !== undefined, onClose)
  return (
    <div className="@container">
      <div className={`grid grid-cols-[minmax(0,1fr)] items-start gap-16 ${LAYOUTS[of].grid}`}>
        <Pane>{list}</Pane>
        {details !== undefined && (
          <aside aria-label="Подробности" className={LAYOUTS[of].aside}>
            <Pane>{details}</Pane>
          </aside>
        )}
      </div>
    </div>
  )
}
