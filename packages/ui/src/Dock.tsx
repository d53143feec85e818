import { type ReactNode, useRef } from 'react'
import { useEdgeHeight } from './use-edge-height.ts'

/**
 * The one filled button of a tab, above the bottom bar, on the colour of the page: what scrolls goes under it. At large
 * type both together would leave no room for the page, so it waits at its end.
 */
export const Dock = ({ children }: { children: ReactNode }) => {
  const edge = useRef<HTMLDivElement>(null)
  useEdgeHeight(edge)
  return (
    <div
      ref={edge}
      className="sticky bottom-[var(--bar-height,0px)] z-9 max-[17em]:static -mx-16 mt-auto bg-page px-16 pt-12 pb-16"
    >
      {children}
    </div>
  )
}
