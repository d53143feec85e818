import type { ReactNode } from 'react'
import { useBarHeight } from './use-bar-height.ts'

/**
 * The frame of a screen: rail at the left from 900 px, bottom bar below that. The bar is sticky and in flow,
 * so the last line of a page is never under it, whatever the size of the type.
 */
export const Shell = ({ rail, bar, children }: { rail: ReactNode; bar?: ReactNode; children: ReactNode }) => (
  <div className="min-[900px]:grid min-[900px]:grid-cols-[248px_minmax(0,1fr)]">
    <div className="hidden print:hidden! min-[900px]:sticky min-[900px]:top-0 min-[900px]:block min-[900px]:h-dvh">
      {rail}
    </div>
    <div className="flex min-h-dvh min-w-0 flex-col">
      <div className="flex min-w-0 flex-1 flex-col">{children}</div>
      {bar !== undefined && <Bar>{bar}</Bar>}
    </div>
  </div>
)

const Bar = ({ children }: { children: ReactNode }) => (
  <div ref={useBarHeight()} className="sticky bottom-0 z-10 min-[900px]:hidden">
    {children}
  </div>
)
