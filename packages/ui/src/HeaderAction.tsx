import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'

const look =
  'flex min-h-[2.75rem] flex-none print:hidden items-center gap-8 rounded-chip px-6 text-second font-title text-primary active:bg-tint'

/** The action at the right of a screen's head: a picture with its word. */
export const HeaderAction = ({
  icon: Icon,
  word,
  href,
  onPress,
  pressed,
  onDark = false,
}: {
  icon: LucideIcon
  word: string
  href?: string
  onPress?: () => void
  pressed?: boolean
  onDark?: boolean
}) => {
  const inside = (
    <>
      <Icon className="icon-middle" aria-hidden />
      {word}
    </>
  )
  const shape = classNames(look, onDark && 'text-on-hero! active:bg-white/15!')
  return href === undefined ? (
    <button type="button" onClick={onPress} aria-pressed={pressed} className={shape}>
      {inside}
    </button>
  ) : (
    <Link href={href} className={shape}>
      {inside}
    </Link>
  )
}
