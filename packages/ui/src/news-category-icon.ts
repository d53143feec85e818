import {
  Building2,
  Flame,
  Gauge,
  HandCoins,
  type LucideIcon,
  Newspaper,
  ReceiptText,
  ShieldCheck,
  TrendingUp,
  Wallet,
  Wrench,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  readings: Gauge,
  payment: Wallet,
  bills: ReceiptText,
  tariffs: TrendingUp,
  offices: Building2,
  service: Wrench,
  safety: ShieldCheck,
  benefits: HandCoins,
  house: Flame,
}

/** The sign of a category; categories are data, so that there may be one without a sign of its own. */
export const newsCategoryIcon = (code: string): LucideIcon =>
  Object.hasOwn(icons, code) ? (icons[code] ?? Newspaper) : Newspaper
