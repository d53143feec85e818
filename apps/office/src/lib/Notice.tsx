import type { ReactNode } from 'react'
import { CircleAlert, type LucideIcon } from 'lucide-react'

/** A place where there is nothing to show: a sign, what is the matter, and what to do now. */
export const Notice = ({
  icon: Icon,
  tone = 'calm',
  title,
  children,
  actions,
}: {
  icon: LucideIcon
  tone?: 'calm' | 'tint' | 'bad'
  title: string
  children?: ReactNode
  actions?: ReactNode
}) => (
  <div className="grid justify-items-center gap-8 px-24 py-48 text-center">
    <span
      className={`mb-8 grid size-[3.25rem] place-items-center rounded-[16px] ${TONES[tone]}`}
      aria-hidden="true"
    >
      <Icon className="icon" />
    </span>
    <h2 className="text-[1rem] leading-[1.375rem] font-bold">{title}</h2>
    {children !== undefined && <p className="max-w-[40em] text-text-2">{children}</p>}
    {actions !== undefined && <div className="mt-12 flex flex-wrap justify-center gap-8">{actions}</div>}
  </div>
)

const TONES = { calm: 'bg-track text-text-2', tint: 'bg-tint text-primary', bad: 'bg-bad-tint text-bad' }

/** The sentence of a refusal in a form. */
export const Refused = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="flex items-start gap-8 rounded-chip bg-bad-tint px-12 py-10 text-cell text-bad">
    <CircleAlert className="mt-[1px] size-[1.125rem] flex-none" aria-hidden="true" />
    <span>{children}</span>
  </p>
)
