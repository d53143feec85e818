import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type PillLook = 'ok' | 'attention' | 'primary' | 'neutral' | 'bad' | 'filled'

const looks: Record<PillLook, string> = {
  ok: 'bg-ok-tint text-ok',
  attention: 'bg-warn-tint text-warn',
  primary: 'bg-tint text-primary',
  neutral: 'bg-track text-text',
  bad: 'bg-bad-tint text-bad',
  // The only loud one of a list: the eye finds it first.
  filled: 'bg-primary-fill text-on-primary',
}

/** A state: always a sign and a word, never a colour alone. */
export const Pill = ({
  look,
  icon: Icon,
  children,
}: {
  look: PillLook
  icon: LucideIcon
  children: ReactNode
}) => (
  <span
    className={classNames(
      'inline-flex max-w-full items-center gap-6 rounded-[20px] py-4 pr-12 pl-8 text-small leading-[1.3] font-semibold',
      looks[look],
    )}
  >
    <Icon className="icon-tiny" aria-hidden />
    <span className="min-w-0">{children}</span>
  </span>
)
