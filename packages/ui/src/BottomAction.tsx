import { type ReactNode, useRef } from 'react'
import { useEdgeHeight } from './use-edge-height.ts'

/**
 * The bottom edge of a screen with its one filled button, within the thumb's reach. It is sticky and in flow,
 * so it never lies over the last line; what gets focus is scrolled clear of its measured height.
 */
export const BottomAction = ({ children, note }: { children: ReactNode; note?: ReactNode }) => {
  const edge = useRef<HTMLDivElement>(null)
  useEdgeHeight(edge)
  return (
    <div ref={edge} className="sticky bottom-0 z-10 mt-auto bg-card shadow-edge">
      <div className="@container mx-auto max-w-[752px] border-t border-(--edge-line) px-16 pt-11 pb-[max(20px,env(safe-area-inset-bottom))]">
        {note !== undefined && (
          <div className="flex flex-wrap justify-between gap-x-12 pb-8 text-second text-text-2">{note}</div>
        )}
        {children}
      </div>
    </div>
  )
}
