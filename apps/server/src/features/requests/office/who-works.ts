import type { StaffRole } from '@mosobleirc/domain/staff'
import type { Doer } from '../../audit/index.ts'

/** Whoever does something in the office: known, and with roles. */
export type Specialist = Doer & { staff: { id: string; name: string; roles: readonly StaffRole[] } }

/** Who may work on what. Source: docs/rules/requests.md, rule Z15. */
const mayWorkAs: Readonly<Record<StaffRole, readonly StaffRole[]>> = {
  operator: ['operator'],
  supplier: ['supplier'],
  administrator: ['operator', 'supplier'],
  editor: [],
  billing: [],
}

/** On categories of which roles somebody works: part of every query of the office. */
export const worksAs = (roles: readonly StaffRole[]): StaffRole[] => [
  ...new Set(roles.flatMap((role) => mayWorkAs[role])),
]
