import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

/** A question over the page: title, a sentence, and the answers. Escape and a press outside mean «нет». */
export const Dialog = ({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean
  onClose: () => void
  title: string
  children?: ReactNode
  actions: ReactNode
}) => (
  <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Base.Portal>
      <Base.Backdrop className="fixed inset-0 z-20 bg-black/45 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
      <Base.Popup className="@container fixed inset-x-0 bottom-0 z-20 mx-auto max-h-[90dvh] max-w-[480px] overflow-y-auto rounded-t-hero bg-card p-20 pb-[max(20px,env(safe-area-inset-bottom))] outline-none transition-[translate,opacity] duration-200 data-ending-style:translate-y-24 data-ending-style:opacity-0 data-starting-style:translate-y-24 data-starting-style:opacity-0 min-[900px]:bottom-auto min-[900px]:top-1/2 min-[900px]:-translate-y-1/2 min-[900px]:rounded-hero">
        <Base.Title className="text-h2">{title}</Base.Title>
        {children !== undefined && (
          <Base.Description render={<div />} className="mt-8 text-body text-text-2">
            {children}
          </Base.Description>
        )}
        <div className="stack mt-20">{actions}</div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
