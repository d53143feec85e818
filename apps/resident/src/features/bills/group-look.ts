import type { Tone } from '@mosobleirc/ui'
import { Building2, Droplets, type LucideIcon, Recycle, Shield, ThermometerSun, Zap } from 'lucide-react'
import type { BillLine } from './bills.api.ts'

type Group = BillLine['group']

/** The groups in the order in which a bill shows them; one colour and one icon each. */
export const groups: readonly { group: Group; name: string; icon: LucideIcon; tone: Tone }[] = [
  { group: 'house', name: 'Дом и ремонт', icon: Building2, tone: 'house' },
  { group: 'heating', name: 'Отопление', icon: ThermometerSun, tone: 'heating' },
  { group: 'electricity', name: 'Электричество', icon: Zap, tone: 'electricity' },
  { group: 'water', name: 'Вода', icon: Droplets, tone: 'water' },
  { group: 'other', name: 'Мусор и прочее', icon: Recycle, tone: 'other' },
  { group: 'insurance', name: 'Страхование, по желанию', icon: Shield, tone: 'neutral' },
]
