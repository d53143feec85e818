import type { Tone } from '@mosobleirc/ui'
import {
  BadgeCheck,
  Banknote,
  Calculator,
  FileCheck,
  FileSearch,
  FileText,
  Gauge,
  HandCoins,
  HandHeart,
  KeyRound,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareWarning,
  Percent,
  PlaneTakeoff,
  ShieldCheck,
  ShieldOff,
  Smartphone,
  Split,
  Timer,
  Users,
  Wrench,
} from 'lucide-react'

type Look = { icon: LucideIcon; tone: Tone }

const looks: Readonly<Record<string, Look>> = {
  R0: { icon: MessageCircle, tone: 'neutral' },
  R1: { icon: Calculator, tone: 'primary' },
  R2: { icon: PlaneTakeoff, tone: 'primary' },
  R3: { icon: Gauge, tone: 'primary' },
  R4: { icon: Wrench, tone: 'water' },
  R5: { icon: BadgeCheck, tone: 'ok' },
  R6: { icon: Banknote, tone: 'warn' },
  R7: { icon: FileSearch, tone: 'warn' },
  R8: { icon: KeyRound, tone: 'house' },
  R9: { icon: Split, tone: 'house' },
  R10: { icon: Users, tone: 'house' },
  R11: { icon: Percent, tone: 'ok' },
  R12: { icon: HandCoins, tone: 'ok' },
  R13: { icon: FileCheck, tone: 'primary' },
  R14: { icon: Timer, tone: 'warn' },
  R15: { icon: ShieldOff, tone: 'neutral' },
  R16: { icon: Smartphone, tone: 'primary' },
  R17: { icon: Mail, tone: 'primary' },
  R18: { icon: Wrench, tone: 'heating' },
  R19: { icon: MessageSquareWarning, tone: 'heating' },
  R20: { icon: HandHeart, tone: 'ok' },
  R21: { icon: ShieldCheck, tone: 'people' },
}

/** The picture of a category; staff may add others, which have none of their own. */
export const categoryLook = (code: string): Look =>
  Object.hasOwn(looks, code) ? (looks[code] ?? other) : other

const other: Look = { icon: FileText, tone: 'neutral' }
