import { classNames, Dock, TabHeader } from '@mosobleirc/ui'
import type { ReactNode } from 'react'

/** One of the six places: its head and a column of cards; on a wide screen a detail may stand beside it. */
export const TabPage = ({
  title,
  detail,
  dock,
  children,
}: {
  title: string
  /** From 1200 px, beside the column; it scrolls on its own. */
  detail?: ReactNode
  /** The one filled button of the place, above the bottom bar. */
  dock?: ReactNode
  children: ReactNode
}) => (
  <main
    className={classNames(
      'safe-top mx-auto w-full max-w-[752px] px-16',
      dock === undefined ? 'pb-24' : 'flex flex-1 flex-col',
      detail !== undefined &&
        'min-[1200px]:grid min-[1200px]:max-w-[1188px] min-[1200px]:grid-cols-[408px_minmax(0,720px)] min-[1200px]:gap-20 min-[1200px]:px-20',
    )}
  >
    <title>{`${title} · МосОблЕИРЦ Онлайн`}</title>
    <div className="min-w-0">
      <TabHeader title={title} profileHref="/profile" />
      <div className="stack">{children}</div>
    </div>
    {dock !== undefined && dock !== false && <Dock>{dock}</Dock>}
    {detail !== undefined && (
      <div className="hidden min-w-0 self-start min-[1200px]:sticky min-[1200px]:top-0 min-[1200px]:block min-[1200px]:max-h-dvh min-[1200px]:overflow-y-auto min-[1200px]:pb-24">
        {detail}
      </div>
    )}
  </main>
)
