import { ArrowUpRight, type LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'
import { IconSquare } from './IconSquare.tsx'
import { Link } from './Link.tsx'
import type { Tone } from './tone.ts'

/** A tile of «Все сервисы». What leads out of the app wears an arrow at its top right corner. */
export const ServiceTile = ({
  icon,
  tone,
  title,
  href,
}: {
  icon: LucideIcon
  tone: Tone
  title: string
  href: string
}) => {
  const outside = /^https?:/.test(href)
  const look = classNames(
    'relative flex min-h-[7.875rem] min-w-0 flex-col justify-between gap-12 rounded-card bg-card p-14 active:bg-card-2',
    '@max-[17em]:min-h-0',
  )
  const inside = (
    <>
      <IconSquare icon={icon} tone={tone} />
      <span className="text-body leading-[1.25] font-title">{title}</span>
      {outside && (
        <>
          <ArrowUpRight className="icon-tiny absolute top-15 right-14 text-text-2" aria-hidden />
          <span className="sr-only">, откроется другой сайт</span>
        </>
      )}
    </>
  )
  return outside ? (
    <a href={href} rel="noreferrer" className={look}>
      {inside}
    </a>
  ) : (
    <Link href={href} className={look}>
      {inside}
    </Link>
  )
}
