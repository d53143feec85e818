import { type StaffRole, staffRoles } from '@mosobleirc/domain/staff'
import { stateLook } from './member-state.ts'
import type { Member } from './staff.api.ts'

/** What the list is narrowed by; it stands in the address. */
export type MemberFilter = { search?: string; role?: StaffRole; state?: Member['state'] }

/** The filter that an address means; what it cannot mean is left out. */
export const memberFilterOf = ({ search, role, state }: Record<string, unknown>): MemberFilter => {
  const knownRole = staffRoles.find((one) => one === role)
  const knownState = Object.keys(stateLook).find((one) => one === state) as Member['state'] | undefined
  return {
    // The address shows «?search=14» as a number.
    ...((typeof search === 'string' || typeof search === 'number') && { search: String(search) }),
    ...(knownRole && { role: knownRole }),
    ...(knownState && { state: knownState }),
  }
}

/** Members whose name or e-mail has every word of the search, and who fit the rest of the filter. */
export const findMembers = (
  staff: readonly Member[],
  { search = '', role, state }: MemberFilter,
): Member[] => {
  const words = small(search).split(/\s+/u)
  return staff.filter(
    (member) =>
      (role === undefined || member.roles.includes(role)) &&
      (state === undefined || member.state === state) &&
      words.every((word) => small(`${member.name} ${member.email}`).includes(word)),
  )
}

const small = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е')
