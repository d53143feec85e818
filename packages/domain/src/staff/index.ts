export { judgePassword, type PasswordVerdict, SHORTEST_PASSWORD } from './judge-password.ts'
export { type StaffRole, staffRoles } from './staff-role.ts'
