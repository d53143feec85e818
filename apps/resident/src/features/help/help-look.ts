import type { Tone } from '@mosobleirc/ui'
import {
  BadgePercent,
  CircleHelp,
  CreditCard,
  Droplets,
  FileText,
  Gauge,
  Heater,
  Hourglass,
  IdCard,
  type LucideIcon,
  Mail,
  Recycle,
  ShieldCheck,
  Smartphone,
  ThermometerSnowflake,
  Zap,
} from 'lucide-react'

type Look = { icon: LucideIcon; tone: Tone }

const looks: Readonly<Record<string, Look>> = {
  bill: { icon: FileText, tone: 'primary' },
  delivery: { icon: Mail, tone: 'people' },
  payment: { icon: CreditCard, tone: 'ok' },
  debt: { icon: Hourglass, tone: 'bad' },
  meters: { icon: Gauge, tone: 'water' },
  verification: { icon: ShieldCheck, tone: 'warn' },
  quality: { icon: ThermometerSnowflake, tone: 'water' },
  heating: { icon: Heater, tone: 'heating' },
  water: { icon: Droplets, tone: 'water' },
  power: { icon: Zap, tone: 'electricity' },
  other: { icon: Recycle, tone: 'other' },
  benefits: { icon: BadgePercent, tone: 'ok' },
  cabinet: { icon: Smartphone, tone: 'primary' },
  account: { icon: IdCard, tone: 'house' },
}

/** The picture of a category; staff may add one that has none of its own. */
export const lookOf = (category: string): Look =>
  (Object.hasOwn(looks, category) ? looks[category] : undefined) ?? { icon: CircleHelp, tone: 'neutral' }
