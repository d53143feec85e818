import { CircleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useEdgeHeight } from './use-edge-height.ts'

/**
 * The bottom edge of a screen with its one filled button, within the thumb's reach. It is sticky and in flow,
 * so it never lies over the last line; what gets focus is scrolled clear of its measured height.
 */
export const BottomAction = ({
  children,
  note,
  refused,
}: {
  children: ReactNode
  note?: ReactNode
  /** Why the press brought nothing. It takes the place of the note, so that the edge stays low at large type. */
  refused?: ReactNode
}) => {
  const edge = useRef<HTMLDivElement>(null)
  useEdgeHeight(edge)
  return (
    <div ref={edge} className="sticky bottom-0 z-10 mt-auto bg-card shadow-edge print:hidden">
      <div className="@container mx-auto max-w-[752px] border-t border-(--edge-line) px-16 pt-11 pb-[max(20px,env(safe-area-inset-bottom))]">
        {refused !== undefined && <Refused>{refused}</Refused>}
        {refused === undefined && note !== undefined && (
          <div className="flex flex-wrap justify-between gap-x-12 pb-8 text-second text-text-2">{note}</div>
        )}
        {children}
      </div>
    </div>
  )
}

/** Beside the button that was pressed, where the eyes are, and with the focus, so that nobody waits for nothing. */
const Refused = ({ children }: { children: ReactNode }) => {
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => words.current?.focus({ preventScroll: true }), [])
  return (
    <div
      ref={words}
      role="alert"
      tabIndex={-1}
      className="mb-8 flex gap-8 rounded-chip text-second text-bad outline-none focus-visible:outline-2"
    >
      <CircleAlert className="icon-small" aria-hidden />
      <span className="min-w-0">{children}</span>
    </div>
  )
}
