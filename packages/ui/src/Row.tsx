import { ChevronRight, ExternalLink, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconSquare } from './IconSquare.tsx'
import { Link } from './Link.tsx'
import type { Tone } from './tone.ts'

/** Rows of one kind in one card, parted by hairlines that begin where the text begins. */
export const RowList = ({
  children,
  label,
  snug = false,
  inset = false,
}: {
  children: ReactNode
  label?: string
  /** Less air above and below, for a card of one quiet row. */
  snug?: boolean
  /** Rows of which one is chosen: it stands off the edge of the card, and no lines run into it. */
  inset?: boolean
}) => (
  <ul
    aria-label={label}
    className={classNames(
      '@container min-w-0 rounded-card bg-card',
      inset ? 'p-8 [&>li]:before:hidden!' : !snug && 'py-4',
    )}
  >
    {children}
  </ul>
)

const outside = /^(https?:|tel:|mailto:|geo:)/i

/**
 * A row: picture, title, second line, and where it leads. Below 17 em the picture stands above the text.
 *
 * @param end what stands at the right instead of the arrow: a sum, a switch, a word
 */
export const Row = ({
  icon,
  tone = 'primary',
  title,
  second,
  attention,
  href,
  onPress,
  end,
  chosen = false,
}: {
  icon?: LucideIcon
  tone?: Tone
  title: ReactNode
  second?: ReactNode
  attention?: ReactNode
  href?: string
  onPress?: () => void
  end?: ReactNode
  /** Its detail stands beside the list. */
  chosen?: boolean
}) => {
  const leads = href !== undefined || onPress !== undefined
  const Arrow = href !== undefined && /^https?:/.test(href) ? ExternalLink : ChevronRight
  const inside = (
    <>
      {icon && <IconSquare icon={icon} tone={tone} />}
      <span
        className={classNames(
          'flex min-w-0 flex-1 items-center gap-12 self-stretch mr-16 py-12',
          '@max-[17em]:w-full @max-[17em]:mr-0',
          icon && '@max-[17em]:pt-0',
          // A sum beside a month would leave room for half a word of it.
          end !== undefined && '@max-[17em]:flex-wrap',
        )}
      >
        <span className="min-w-0 flex-1 @max-[17em]:basis-full">
          <span className="block text-body font-title">{title}</span>
          {second !== undefined && <span className="mt-2 block text-second text-text-2">{second}</span>}
          {attention !== undefined && (
            <span className="block text-second font-title text-warn">{attention}</span>
          )}
        </span>
        {end}
        {leads && end === undefined && (
          <Arrow
            className={classNames(
              'icon-small text-text-2',
              Arrow === ChevronRight && '-mr-6',
              '@max-[17em]:absolute @max-[17em]:top-16 @max-[17em]:right-16',
            )}
            aria-hidden
          />
        )}
      </span>
    </>
  )
  const look = classNames(
    'relative flex min-h-[4rem] w-full items-center gap-12 pl-16 text-left',
    '@max-[17em]:flex-col @max-[17em]:items-start @max-[17em]:gap-8 @max-[17em]:px-16 @max-[17em]:pt-16',
    leads && 'rounded-control active:bg-card-2',
    chosen && 'bg-tint shadow-[inset_0_0_0_2px_var(--primary)]',
  )
  return (
    <li className={classNames('hairline', icon && '[--hairline-left:calc(min(2.75rem,60px)+28px)]')}>
      {href !== undefined && outside.test(href) ? (
        <a href={href} className={look}>
          {inside}
        </a>
      ) : href !== undefined ? (
        <Link href={href} className={look} aria-current={chosen || undefined}>
          {inside}
        </Link>
      ) : onPress ? (
        <button type="button" onClick={onPress} className={look}>
          {inside}
        </button>
      ) : (
        <div className={look}>{inside}</div>
      )}
    </li>
  )
}
