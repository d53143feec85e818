import type { LucideIcon } from 'lucide-react'

export type Tone = 'calm' | 'tint' | 'ok' | 'warn' | 'bad'

const TONES: Record<Tone, string> = {
  calm: 'bg-page text-text-2',
  tint: 'bg-tint text-primary',
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
}

/** A state: sign and word in a pair of colours of their own. */
export const Tag = ({
  icon: Icon,
  tone,
  onTint = false,
  children,
}: {
  icon?: LucideIcon
  tone: Tone
  /** It stands on the tint of a chosen row, where a calm one would not be seen. */
  onTint?: boolean
  children: string
}) => (
  <span
    className={`inline-flex items-center gap-6 rounded-tag px-8 py-4 text-tag font-title whitespace-nowrap ${onTint && (tone === 'calm' || tone === 'tint') ? 'bg-card text-text' : TONES[tone]}`}
  >
    {Icon && <Icon className="size-[1rem]" aria-hidden="true" />}
    {children}
  </span>
)
