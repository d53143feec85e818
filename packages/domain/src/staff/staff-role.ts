/** What a member of the staff works on. A person may hold several; none includes another. */
export const staffRoles = ['operator', 'supplier', 'editor', 'billing', 'administrator'] as const

export type StaffRole = (typeof staffRoles)[number]
