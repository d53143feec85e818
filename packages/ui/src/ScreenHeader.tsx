import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The head of a sub-screen: back, its name, a quiet line, at most one action at the right. */
export const ScreenHeader = ({
  title,
  subtitle,
  onBack,
  action,
  onDark = false,
}: {
  title: ReactNode
  subtitle?: ReactNode
  onBack?: () => void
  action?: ReactNode
  /** Over the picture of a camera. */
  onDark?: boolean
}) => (
  <header className="flex min-h-[min(4rem,84px)] flex-wrap items-center gap-x-6 gap-y-4 pt-10 pb-8">
    {onBack && (
      <button
        type="button"
        onClick={onBack}
        aria-label="Назад"
        className={classNames(
          '-ml-8 grid print:hidden size-[min(2.75rem,60px)] flex-none place-items-center rounded-full',
          onDark ? 'active:bg-white/15' : 'active:bg-tint',
        )}
      >
        <ArrowLeft className="icon" aria-hidden />
      </button>
    )}
    <div className="min-w-0 flex-1 basis-[8em]">
      <h1 tabIndex={-1} className="text-h1-sub">
        {title}
      </h1>
      {subtitle !== undefined && <p className="text-small leading-[1.4] text-text-2">{subtitle}</p>}
    </div>
    {action}
  </header>
)
