import type { Tone } from '@mosobleirc/ui'
import { ExternalLink, HandCoins, Landmark, type LucideIcon, Siren } from 'lucide-react'

const looks: Readonly<Record<string, { icon: LucideIcon; tone: Tone }>> = {
  subsidy: { icon: HandCoins, tone: 'other' },
  dispatch: { icon: Siren, tone: 'warn' },
  'housing-system': { icon: Landmark, tone: 'house' },
}

/** The picture of a link; staff may add links that have none of their own. */
export const lookOf = (code: string): { icon: LucideIcon; tone: Tone } =>
  Object.hasOwn(looks, code) ? (looks[code] ?? other) : other

const other = { icon: ExternalLink, tone: 'primary' } as const
