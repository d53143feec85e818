import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  attention: { box: 'bg-warn-tint', sign: 'text-warn' },
  bad: { box: 'bg-bad-tint', sign: 'text-bad' },
  ok: { box: 'bg-ok-tint', sign: 'text-ok' },
  primary: { box: 'bg-tint', sign: 'text-primary' },
}

/** A notice in the flow of a page: the finding bold, the rest plain, the way out below. */
export const Banner = ({
  look,
  icon: Icon,
  title,
  children,
  action,
  live = false,
}: {
  look: keyof typeof looks
  icon: LucideIcon
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Read aloud when it appears. */
  live?: boolean
}) => (
  <div
    role={live ? 'status' : undefined}
    className={classNames('@container rounded-control p-14 text-second', looks[look].box)}
  >
    <div className="flex gap-10 @max-[17em]:flex-col">
      <Icon className={classNames('icon-middle', looks[look].sign)} aria-hidden />
      <div className="min-w-0 flex-1">
        <p>
          <strong className="font-title">{title}</strong>
          {children !== undefined && <> {children}</>}
        </p>
        {action !== undefined && <div className="mt-8">{action}</div>}
      </div>
    </div>
  </div>
)
