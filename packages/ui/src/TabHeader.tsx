import { CircleUserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** The head of one of the six screens: its name, a quiet line, and the way to the profile. */
export const TabHeader = ({
  title,
  subtitle,
  profileHref,
}: {
  title: ReactNode
  subtitle?: ReactNode
  profileHref: string
}) => (
  <header className="flex items-start justify-between gap-12 pt-22 pb-14">
    <div className={subtitle === undefined ? 'min-w-0 self-center' : '-mt-2 mb-6 min-w-0'}>
      <h1 tabIndex={-1} className="text-h1">
        {title}
      </h1>
      {subtitle !== undefined && <p className="mt-2 text-second text-text-2">{subtitle}</p>}
    </div>
    <Link
      href={profileHref}
      aria-label="Профиль"
      className="grid size-[min(3rem,64px)] flex-none place-items-center rounded-full bg-card text-primary active:bg-tint min-[900px]:hidden"
    >
      <CircleUserRound className="size-[min(1.75rem,36px)]" aria-hidden />
    </Link>
  </header>
)
