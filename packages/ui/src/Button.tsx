import type { LucideIcon } from 'lucide-react'
import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'

export type ButtonLook = 'filled' | 'tint' | 'text' | 'hero' | 'hero-second'

const looks: Record<ButtonLook, string> = {
  filled: 'bg-primary-fill text-on-primary active:bg-primary-press hover:bg-primary-press',
  tint: 'bg-tint text-primary active:brightness-95 dark:active:brightness-125',
  text: 'text-primary active:bg-tint',
  hero: 'bg-(--hero-button) text-(--hero) active:opacity-90 [--focus:var(--on-hero)]',
  'hero-second': 'bg-(--hero-second) text-on-hero active:opacity-90 [--focus:var(--on-hero)]',
}

const shape = (look: ButtonLook, wide: boolean) =>
  classNames(
    'inline-flex min-h-[3.25rem] items-center justify-center gap-10 rounded-control px-16 py-8',
    'text-body leading-[1.25] font-title text-center transition-colors duration-150',
    wide && 'w-full',
    looks[look],
  )

type Common = {
  look?: ButtonLook
  icon?: LucideIcon
  iconAfter?: LucideIcon
  wide?: boolean
  children: ReactNode
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({
  href,
  look = 'filled',
  icon: Icon,
  iconAfter: After,
  wide = true,
  children,
  external = false,
}: Common & { href: string; external?: boolean }) => {
  const inside = (
    <>
      {Icon && <Icon className="icon-middle" aria-hidden />}
      <span className="min-w-0">{children}</span>
      {After && <After className="icon-middle" aria-hidden />}
    </>
  )
  return external ? (
    <a href={href} className={shape(look, wide)}>
      {inside}
    </a>
  ) : (
    <Link href={href} className={shape(look, wide)}>
      {inside}
    </Link>
  )
}

/**
 * A button. While busy its word changes («Отправляем…») and a second press does nothing; it stays in the
 * tab order, so that focus is not lost. It is disabled only together with a reason that stands beside it.
 */
export const Button = ({
  look = 'filled',
  icon: Icon,
  iconAfter: After,
  wide = true,
  busy,
  reason,
  onClick,
  type = 'button',
  children,
  ...rest
}: Common & {
  /** The word while it works. */
  busy?: string | undefined
  /** Why it cannot be pressed now. */
  reason?: string | undefined
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'>) => {
  const reasonId = useId()
  const stopped = busy !== undefined || reason !== undefined
  return (
    <>
      <button
        {...rest}
        type={type}
        aria-disabled={stopped || undefined}
        aria-busy={busy !== undefined || undefined}
        aria-describedby={reason === undefined ? rest['aria-describedby'] : reasonId}
        onClick={(event) => {
          if (stopped) event.preventDefault()
          else onClick?.(event)
        }}
        className={classNames(
          shape(look, wide),
          busy !== undefined && 'cursor-progress',
          reason !== undefined && 'cursor-not-allowed bg-track! text-text-2!',
        )}
      >
        {Icon && busy === undefined && <Icon className="icon-middle" aria-hidden />}
        <span className="min-w-0" aria-live="polite">
          {busy ?? children}
        </span>
        {After && busy === undefined && <After className="icon-middle" aria-hidden />}
      </button>
      {reason !== undefined && (
        <p id={reasonId} className="mt-8 text-second text-text-2">
          {reason}
        </p>
      )}
    </>
  )
}
