import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  primary: 'text-primary',
  ok: 'text-ok',
  attention: 'text-warn',
  bad: 'text-bad',
  quiet: 'text-text-2',
}

/** A small sign with a word under a sum or a title: «в пути», «учтено», «просрочено». */
export const StatusLine = ({
  look,
  icon: Icon,
  children,
}: {
  look: keyof typeof looks
  icon?: LucideIcon
  children: ReactNode
}) => (
  <span className={classNames('flex items-center gap-6 text-small font-semibold', looks[look])}>
    {Icon && <Icon className="icon-tiny" aria-hidden />}
    <span className="min-w-0">{children}</span>
  </span>
)
