import { CircleCheck, CircleSlash, type LucideIcon, MailOpen } from 'lucide-react'
import type { Tone } from '../../lib/Tag.tsx'
import type { Member } from './staff.api.ts'

type Look = { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }

/** How a state of a member of the staff looks. */
export const stateLook: Record<Member['state'], Look> = {
  active: { word: 'Работает', tone: 'ok', icon: CircleCheck },
  invited: { word: 'Приглашён', tone: 'tint', icon: MailOpen },
  disabled: { word: 'Закрыт доступ', tone: 'bad', icon: CircleSlash },
}
